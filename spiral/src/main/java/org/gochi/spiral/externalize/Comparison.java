package org.gochi.spiral.externalize;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two branches side by side.
 *
 * @param common the last utterance both have; absent where they differ from the start
 * @param left what only the first has, in order
 * @param right what only the second has, in order
 * @param leftCards cards that stand on words only the first has
 * @param rightCards cards that stand on words only the second has
 */
public record Comparison(
    @Nullable UtteranceView common,
    List<UtteranceView> left,
    List<UtteranceView> right,
    List<CardView> leftCards,
    List<CardView> rightCards) {
  public Comparison {
    left = List.copyOf(left);
    right = List.copyOf(right);
    leftCards = List.copyOf(leftCards);
    rightCards = List.copyOf(rightCards);
  }
}
