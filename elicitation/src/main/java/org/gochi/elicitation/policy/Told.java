package org.gochi.elicitation.policy;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gochi.elicitation.Quote;
import org.gochi.elicitation.Utterance;
import org.gochi.elicitation.reading.Sentence;
import org.gochi.elicitation.reading.Sign;

/**
 * A stretch of an utterance that states one piece of knowing.
 *
 * @param start its first char in the utterance's text (UTF-16)
 * @param end the char after its last
 * @param from where its quote begins: earlier than {@code start} when it leans on what stands
 *     before
 * @param sentences its sentences
 */
record Told(int start, int end, int from, List<Sentence> sentences) {

  /** The signs of its sentences. */
  Set<Sign> signs() {
    EnumSet<Sign> signs = EnumSet.noneOf(Sign.class);
    sentences.forEach(s -> signs.addAll(s.signs()));
    return signs;
  }

  /** Whether one of its sentences shows a sign. */
  boolean shows(Sign sign) {
    return sentences.stream().anyMatch(s -> s.shows(sign));
  }

  private static final Set<Sign> KNOWING =
      Collections.unmodifiableSet(
          EnumSet.of(
              Sign.SENSE,
              Sign.JUDGEMENT,
              Sign.RULE_OF_THUMB,
              Sign.CONDITION,
              Sign.EXCEPTION,
              Sign.CAUSE,
              Sign.GOAL,
              Sign.CONTRAST,
              Sign.COMPARISON,
              Sign.IMAGE,
              Sign.ANOMALY,
              Sign.WORKAROUND,
              Sign.NOVICE,
              Sign.UNKNOWN));

  /** How many of its marks are marks of knowing, rather than of who, where and since when. */
  static long knowing(Sentence sentence) {
    return sentence.signs().stream().filter(KNOWING::contains).count();
  }

  /** Whether it bears a mark of knowing. */
  boolean knows() {
    return sentences.stream().anyMatch(s -> knowing(s) > 0);
  }

  /** The canonical forms of its content words, each once, in order. */
  Set<String> terms() {
    Set<String> terms = new LinkedHashSet<>();
    sentences.forEach(s -> terms.addAll(s.terms()));
    return terms;
  }

  /** The words themselves. */
  String in(String text) {
    return text.substring(start, end);
  }

  /** The quote it stands on. */
  Quote quote(Utterance utterance) {
    String text = utterance.text();
    return Quote.of(utterance, text.codePointCount(0, from), text.codePointCount(0, end));
  }

  /** The quote of the words of its own. */
  Quote own(Utterance utterance) {
    String text = utterance.text();
    return Quote.of(utterance, text.codePointCount(0, start), text.codePointCount(0, end));
  }
}
