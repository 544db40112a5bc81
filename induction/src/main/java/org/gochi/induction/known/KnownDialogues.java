package org.gochi.induction.known;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.gochi.induction.Dialogue;
import org.gochi.induction.Turn;

/**
 * A seeded generator of dialogues whose kind is known, in English and Japanese. Topics and words
 * are resources; how the two speakers choose their words is what makes the kind.
 */
public final class KnownDialogues {
  /** The two speakers. */
  public static final String PERSON = "person";

  /** See {@link #PERSON}. */
  public static final String PARTNER = "partner";

  private static final KnownDialogues ENGLISH =
      new KnownDialogues("topics-en.txt", new EnglishVoice());
  private static final KnownDialogues JAPANESE =
      new KnownDialogues("topics-ja.txt", new JapaneseVoice());

  private final List<List<String>> topics;
  private final Voice voice;

  private KnownDialogues(String resource, Voice voice) {
    this.topics = read(resource);
    this.voice = voice;
  }

  public static KnownDialogues english() {
    return ENGLISH;
  }

  public static KnownDialogues japanese() {
    return JAPANESE;
  }

  /** A dialogue of 10 to 20 exchanges; the same seed gives the same one. */
  public Dialogue dialogue(Kind kind, long seed) {
    var random = new SplittableRandom(seed * 31 + kind.name().hashCode());
    return dialogue(kind, seed, 10 + random.nextInt(11));
  }

  /** A dialogue of that many exchanges; the same seed gives the same one. */
  public Dialogue dialogue(Kind kind, long seed, int exchanges) {
    var random = new SplittableRandom(seed * 31 + kind.name().hashCode());
    var turns = new ArrayList<Turn>();
    int topic = random.nextInt(topics.size());
    List<String> here = shuffled(topics.get(topic), random);
    List<String> there =
        shuffled(
            topics.get((topic + 1 + random.nextInt(topics.size() - 1)) % topics.size()), random);
    switch (kind) {
      case ECHO -> echo(turns, new Bag(here, random), exchanges, random);
      case MONOLOGUES ->
          independent(turns, new Bag(here, random), new Bag(there, random), exchanges, random);
      case STRANGERS ->
          independent(
              turns,
              new Bag(here, random),
              new Bag(shuffled(here, random), random),
              exchanges,
              random);
      case TEACHING -> teaching(turns, here, there, exchanges, random);
      case CONJOINT -> conjoint(turns, here, there, exchanges, random);
    }
    return new Dialogue(kind.name().toLowerCase(java.util.Locale.ROOT) + "-" + seed, turns);
  }

  private void echo(List<Turn> turns, Bag words, int exchanges, SplittableRandom random) {
    for (int i = 0; i < exchanges; i++) {
      String said = statements(words, random);
      turns.add(new Turn(PERSON, said));
      turns.add(new Turn(PARTNER, voice.echo(said, random)));
    }
  }

  private void independent(
      List<Turn> turns, Bag mine, Bag yours, int exchanges, SplittableRandom random) {
    for (int i = 0; i < exchanges; i++) {
      turns.add(new Turn(PERSON, statements(mine, random)));
      turns.add(new Turn(PARTNER, statements(yours, random)));
    }
  }

  private String statements(Bag words, SplittableRandom random) {
    var text = new ArrayList<String>();
    for (int s = 1 + random.nextInt(2); s >= 0; s--) {
      text.add(voice.statement(words.next(), words.next(), random));
    }
    return String.join(voice.between(), text);
  }

  /** The partner brings two or three new words a turn; the person asks about them. */
  private void teaching(
      List<Turn> turns,
      List<String> lessons,
      List<String> own,
      int exchanges,
      SplittableRandom random) {
    List<String> taught = List.of();
    int next = 0;
    for (int i = 0; i < exchanges; i++) {
      String aside = own.get(i % own.size());
      turns.add(
          new Turn(
              PERSON,
              taught.isEmpty()
                  ? voice.question(aside, random)
                  : voice.statement(taught.getFirst(), aside, random)
                      + voice.between()
                      + voice.question(taught.getLast(), random)));
      taught = List.of(lessons.get(next++ % lessons.size()), lessons.get(next++ % lessons.size()));
      turns.add(
          new Turn(
              PARTNER,
              voice.statement(taught.getFirst(), taught.getLast(), random)
                  + voice.between()
                  + voice.statement(
                      taught.getLast(), lessons.get(next++ % lessons.size()), random)));
    }
  }

  /** Each answers the other's last new word with a new one of their own, and joins earlier ones. */
  private void conjoint(
      List<Turn> turns,
      List<String> mine,
      List<String> yours,
      int exchanges,
      SplittableRandom random) {
    var brought = List.of(new ArrayList<String>(), new ArrayList<String>());
    var joined = List.of(new ArrayList<String[]>(), new ArrayList<String[]>());
    for (int i = 0; i < 2 * exchanges; i++) {
      int me = i % 2;
      List<String> stock = me == 0 ? mine : yours;
      String fresh = stock.get(brought.get(me).size() % stock.size());
      var text = new ArrayList<String>();
      List<String> theirs = brought.get(1 - me);
      text.add(
          theirs.isEmpty()
              ? voice.statement(fresh, stock.get(stock.size() - 1), random)
              : voice.statement(theirs.getLast(), fresh, random));
      if (!joined.get(1 - me).isEmpty()) {
        String[] taken = joined.get(1 - me).removeLast();
        text.add(voice.joining(taken[0], taken[1], random));
      } else if (theirs.size() > 1 && brought.get(me).size() > 1) {
        String a = brought.get(me).get(random.nextInt(brought.get(me).size()));
        String b = theirs.get(random.nextInt(theirs.size() - 1));
        text.add(voice.joining(a, b, random));
        joined.get(me).add(new String[] {a, b});
      }
      brought.get(me).add(fresh);
      turns.add(new Turn(me == 0 ? PERSON : PARTNER, String.join(voice.between(), text)));
    }
  }

  private static List<String> shuffled(List<String> words, SplittableRandom random) {
    var copy = new ArrayList<>(words);
    for (int i = copy.size() - 1; i > 0; i--) {
      java.util.Collections.swap(copy, i, random.nextInt(i + 1));
    }
    return copy;
  }

  /** Words of a topic, some of them much more often than others. */
  private static final class Bag {
    private final List<String> words;
    private final SplittableRandom random;

    Bag(List<String> words, SplittableRandom random) {
      this.words = words;
      this.random = random;
    }

    String next() {
      double u = random.nextDouble();
      return words.get((int) (words.size() * u * u));
    }
  }

  private static List<List<String>> read(String resource) {
    try (InputStream in = KnownDialogues.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the topics " + resource + " are not in the jar");
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> Arrays.asList(line.strip().split("\\s+")))
          .map(words -> words.subList(1, words.size()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the topics " + resource + " cannot be read", e);
    }
  }
}
