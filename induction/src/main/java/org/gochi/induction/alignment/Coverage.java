package org.gochi.induction.alignment;

import java.util.function.IntPredicate;

/** How much of a turn had been said before: the union of the longest stretches that had been. */
final class Coverage {
  private Coverage() {}

  /** Receives a longest repeated stretch. */
  @FunctionalInterface
  interface Stretch {
    void found(int start, int end, int state);
  }

  /** Tells what had been said before. */
  @FunctionalInterface
  interface Before {
    /**
     * The longest such stretch that ends at a position; positions are asked in order.
     *
     * @return its length in the upper half and its state in the lower
     */
    long ending(int position);
  }

  /** A stretch as {@link Before#ending} gives it. */
  static long stretch(int length, int state) {
    return (long) length << 32 | state;
  }

  /** Tokens of the turn inside stretches that had been said before and bear a letter. */
  static int of(int[] words, Before before, IntPredicate bearsLetter, Stretch stretch) {
    int lastLetter = -1;
    int covered = 0;
    int upTo = 0;
    int heldStart = -1;
    int heldState = -1;
    for (int i = 0; i < words.length; i++) {
      if (bearsLetter.test(words[i])) {
        lastLetter = i;
      }
      long ending = before.ending(i);
      int start = i + 1 - (int) (ending >>> 32);
      if (heldStart >= 0 && start > heldStart) {
        stretch.found(heldStart, i, heldState);
        heldStart = -1;
      }
      if (start <= lastLetter) {
        covered += i + 1 - Math.max(upTo, start);
        upTo = i + 1;
        heldStart = start;
        heldState = (int) ending;
      }
    }
    if (heldStart >= 0) {
      stretch.found(heldStart, words.length, heldState);
    }
    return covered;
  }
}
