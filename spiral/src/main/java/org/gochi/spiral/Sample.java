package org.gochi.spiral;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.Standing;
import org.gochi.spiral.ba.Actor;
import org.gochi.spiral.externalize.CardView;

/**
 * A ba that comes with a new home: a script of an invented person's words, replayed through the
 * same commands as any other talk, so that it shows what the program does and nothing else.
 */
final class Sample {
  /** The id of the first, whatever its language; one in another language names it. */
  static final String BA = "sample";

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private final Workbench workbench;
  private final Language language;
  private final String ba;
  private final Map<String, String> head = new HashMap<>();
  private final List<String> lines;
  private int submitted;

  /**
   * The sample in a language.
   *
   * @param first whether it is the home's first
   */
  Sample(Workbench workbench, Language language, boolean first) {
    this.workbench = workbench;
    this.language = language;
    this.ba = first ? BA : BA + "-" + language.tag();
    List<String> all = read(language);
    this.lines = all.stream().skip(all.indexOf("") + 1L).filter(line -> !line.isEmpty()).toList();
    for (String line : all.subList(0, all.indexOf(""))) {
      int colon = line.indexOf(": ");
      if (!line.startsWith("#")) {
        head.put(line.substring(0, colon), line.substring(colon + 2));
      }
    }
  }

  private static List<String> read(Language language) {
    String name = "/org/gochi/spiral/sample_" + language.tag() + ".txt";
    try (InputStream in = Objects.requireNonNull(Sample.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A line of the script's head: name, purpose, actor, called. */
  String head(String field) {
    return Objects.requireNonNull(head.get(field));
  }

  Actor actor() {
    return new Actor(head("actor"));
  }

  String ba() {
    return ba;
  }

  Language language() {
    return language;
  }

  /** Replays the talk in the ba, which is open already. */
  void replay() {
    submit(new Command.NameParticipant(ba, head("called")));
    String dialogue =
        Objects.requireNonNull(
            submit(new Command.OpenDialogue(ba, "", language, Workbench.SCRIPTED)).dialogue());
    quiet(dialogue);
    for (String line : lines) {
      play(dialogue, line);
    }
    if (!workbench.views().dialogueLine(dialogue).closed()) {
      submit(new Command.CloseDialogue(dialogue));
    }
  }

  private void play(String dialogue, String line) {
    String words = line.substring(1).strip();
    switch (line.charAt(0)) {
      case '+' ->
          card(dialogue, words).ifPresent(c -> submit(new Command.Affirm(dialogue, c.id())));
      case '-' ->
          card(dialogue, words).ifPresent(c -> submit(new Command.Decline(dialogue, c.id())));
      case '=' -> {
        String[] parts = words.split(" = ", 2);
        card(dialogue, parts[0])
            .ifPresent(c -> submit(new Command.Correct(dialogue, c.id(), parts[1])));
      }
      default -> {
        if (!workbench.views().dialogueLine(dialogue).closed()) {
          submit(new Command.Say(dialogue, line));
          quiet(dialogue);
        }
      }
    }
  }

  private Optional<CardView> card(String dialogue, String words) {
    return workbench.views().dialogue(dialogue, actor(), 1).cards().stream()
        .filter(card -> card.standing() == Standing.PROPOSED && card.statement().contains(words))
        .findFirst();
  }

  private Receipt submit(Command command) {
    return workbench.submit(command, actor(), ba + " " + submitted++);
  }

  private void quiet(String dialogue) {
    if (!workbench.replies().awaitQuiet(dialogue, PATIENCE)) {
      throw new IllegalStateException("the sample's reply took too long");
    }
  }
}
