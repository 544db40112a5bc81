package org.gochi.elicitation.expert.talk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gochi.elicitation.expert.Dossier;
import org.gochi.elicitation.expert.Dossier.Item;
import org.gochi.elicitation.expert.Wording;
import org.gochi.elicitation.expert.Wording.Span;
import org.gochi.elicitation.expert.understand.Words;

/**
 * The same person, played by a model that was given the dossier and the rules. The model names the
 * items it used; an item counts as said only when at least half of the content words of one of its
 * wordings are in the answer, so that a model that names what it did not say gains nothing. One
 * that it forgot to name counts when nearly all of them are.
 */
public final class ModelExpert implements Expert {
  /** Sentences of the answer that carry an item share this much of its content words. */
  private static final double SAID = 0.5;

  /** An item that the model did not name needs this much, and so many words. */
  private static final double SAID_UNNAMED = 0.8;

  private static final int FEWEST_UNNAMED = 4;

  private static final Pattern ITEMS = Pattern.compile("(?mi)^\\s*\\W*ITEMS\\W*:(.*)$");
  private static final Pattern THOUGHTS = Pattern.compile("(?is)<(think|thinking)>.*?</\\1>");
  private static final Pattern SENTENCE = Pattern.compile("[^.!?。！？]+[.!?。！？]*\\s*");

  private final Dossier dossier;
  private final Answerer answerer;
  private final String instructions;
  private final StringBuilder dialogue = new StringBuilder();
  private final Set<String> said = new HashSet<>();

  public ModelExpert(Dossier dossier, Answerer answerer) {
    this.dossier = dossier;
    this.answerer = answerer;
    this.instructions = Prompt.text("expert-prompt.txt");
  }

  @Override
  public Dossier dossier() {
    return dossier;
  }

  /**
   * {@inheritDoc}
   *
   * @throws AnswererException when the model gives no answer
   */
  @Override
  public Answer answer(String question) {
    String raw =
        THOUGHTS
            .matcher(
                answerer.answer(
                    instructions,
                    Prompt.material(
                        dossier, dialogue.toString(), String.join(", ", said), question)))
            .replaceAll("");
    Matcher line = ITEMS.matcher(raw);
    String marks = line.find() ? line.group(1) : "";
    String text = ITEMS.matcher(raw).replaceAll("").strip();
    if (text.isEmpty()) {
      throw new AnswererException("the model that plays the person said nothing");
    }
    dialogue.append("interviewer: ").append(question).append("\nperson: ").append(text);
    dialogue.append('\n');
    List<Answer.Release> releases = new ArrayList<>();
    Set<String> named = new HashSet<>();
    for (String mark : marks.split("[,;\\s]+")) {
      named.add(plain(mark));
    }
    for (Item item : dossier.items()) {
      boolean isNamed = named.contains(plain(item.id()));
      if (isNamed || !said.contains(item.id())) {
        release(item, text, isNamed).ifPresent(releases::add);
      }
    }
    List<String> incidents =
        dossier.incidents().stream()
            .map(incident -> incident.id())
            .filter(id -> named.contains(plain(id)))
            .toList();
    said.addAll(incidents);
    releases.forEach(release -> said.add(release.item()));
    Reaction reaction =
        marks.contains("FALSE-YES")
            ? Reaction.FALSE_YES
            : releases.isEmpty() && incidents.isEmpty() ? Reaction.NOTHING : Reaction.TELLS;
    return new Answer(text, reaction, releases, List.of(), false);
  }

  /** Models write ids with other capitals, dashes and quotation marks. */
  private static String plain(String id) {
    return id.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  /** Where in the text the item is said: the sentences that hold its words. */
  private Optional<Answer.Release> release(Item item, String text, boolean isNamed) {
    Set<String> best = Set.of();
    double bestShare = 0;
    Set<String> words = Words.of(text, dossier.language());
    for (Wording wording : item.says()) {
      Set<String> own = Words.of(wording.text(), dossier.language());
      double share = share(own, words);
      if (share > bestShare) {
        best = own;
        bestShare = share;
      }
    }
    if (bestShare < (isNamed ? SAID : SAID_UNNAMED) || (!isNamed && best.size() < FEWEST_UNNAMED)) {
      return Optional.empty();
    }
    List<Span> keys = new ArrayList<>();
    Matcher sentence = SENTENCE.matcher(text);
    while (sentence.find()) {
      Set<String> own = Words.of(sentence.group(), dossier.language());
      if (!own.isEmpty() && share(own, best) >= SAID) {
        int start = text.codePointCount(0, sentence.start());
        String sentenceWords = sentence.group().stripTrailing();
        keys.add(new Span(start, start + sentenceWords.codePointCount(0, sentenceWords.length())));
      }
    }
    if (keys.isEmpty()) {
      keys.add(new Span(0, text.codePointCount(0, text.length())));
    }
    Span whole = new Span(keys.getFirst().start(), keys.getLast().end());
    return Optional.of(new Answer.Release(item.id(), whole, keys));
  }

  private static double share(Set<String> of, Set<String> in) {
    return of.isEmpty() ? 0 : (double) of.stream().filter(in::contains).count() / of.size();
  }

  /** A model is not needed for what is told unasked: the dossier says it. */
  @Override
  public List<Answer> tellFreely() {
    return new SimulatedExpert(dossier, 0).tellFreely();
  }
}
