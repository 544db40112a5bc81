package org.gochi.elicitation.expert.bench;

import java.util.BitSet;
import java.util.List;
import org.gochi.elicitation.Articulation;
import org.gochi.elicitation.Quote;
import org.gochi.elicitation.expert.Wording.Span;
import org.gochi.elicitation.expert.talk.Answer;

/**
 * Whether the words that released an item are held in cards. They are when the quotes of one card
 * cover at least half of the words that carry the knowing, or the quotes of several cards together
 * at least four fifths. Counted in code points.
 */
final class Coverage {
  private static final double ONE_CARD = 0.5;
  private static final double TOGETHER = 0.8;

  private Coverage() {}

  static boolean holds(String utterance, Answer.Release release, List<Articulation> cards) {
    BitSet keys = new BitSet();
    release.keys().forEach(key -> keys.set(key.start(), key.end()));
    BitSet together = new BitSet();
    for (Articulation card : cards) {
      BitSet covered = quoted(utterance, card);
      covered.and(keys);
      if (covered.cardinality() >= ONE_CARD * keys.cardinality()) {
        return true;
      }
      together.or(covered);
    }
    return together.cardinality() >= TOGETHER * keys.cardinality();
  }

  /** Whether a quote of the card shares at least one code point with one of the spans. */
  static boolean touches(String utterance, Articulation card, List<Span> spans) {
    BitSet quoted = quoted(utterance, card);
    return spans.stream().anyMatch(span -> !quoted.get(span.start(), span.end()).isEmpty());
  }

  private static BitSet quoted(String utterance, Articulation card) {
    BitSet quoted = new BitSet();
    for (Quote quote : card.quotes()) {
      if (quote.utterance().equals(utterance)) {
        quoted.set(quote.start(), quote.end());
      }
    }
    return quoted;
  }
}
