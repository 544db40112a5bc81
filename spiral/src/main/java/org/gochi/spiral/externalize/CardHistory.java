package org.gochi.spiral.externalize;

import java.time.Instant;
import java.util.List;
import org.gochi.elicitation.Kind;
import org.gochi.elicitation.Quote;
import org.gochi.elicitation.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * Everything behind a card: its wordings, the utterances it stands on, and who said each of its
 * words first.
 */
public record CardHistory(
    CardView card, List<Wording> wordings, List<Source> sources, List<Term> terms) {
  public CardHistory {
    wordings = List.copyOf(wordings);
    sources = List.copyOf(sources);
    terms = List.copyOf(terms);
  }

  /** One wording, oldest first; {@code version} counts from 1. */
  public record Wording(int version, Kind kind, String statement, String author, Instant at) {}

  /** A quote and the whole utterance round it. */
  public record Source(Quote quote, UtteranceView utterance) {}

  /**
   * A content word of the card: who said it first, and in which utterance; absent if nobody did.
   *
   * @param term in the one form that stands for all its inflections
   * @param word as the card has it
   */
  public record Term(
      String term, String word, @Nullable Speaker first, @Nullable String utterance) {}
}
