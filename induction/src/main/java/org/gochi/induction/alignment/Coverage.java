package org.gochi.induction.alignment;

import java.util.function.IntPredicate;

/** How much of a new turn has been said before: its matching statistics against the automaton. */
final class Coverage {
  private Coverage() {}

  /** Receives a longest repeated stretch. */
  @FunctionalInterface
  interface Stretch {
    void found(int start, int end, int state);
  }

  /**
   * Tokens of the turn inside stretches that another party has used, or the party itself, and that
   * bear a letter: the length of the union of intervals, each ending at one position.
   *
   * @param own whether what counts is the party's own use, and not others'
   */
  static int of(
      int[] words,
      RepetitionAutomaton automaton,
      int party,
      boolean own,
      IntPredicate bearsLetter,
      Stretch stretch) {
    int state = RepetitionAutomaton.ROOT;
    int matched = 0;
    int lastLetter = -1;
    int covered = 0;
    int upTo = 0;
    int heldStart = -1;
    int heldState = -1;
    for (int i = 0; i < words.length; i++) {
      int token = words[i];
      if (bearsLetter.test(token)) {
        lastLetter = i;
      }
      while (true) {
        int next = automaton.next(state, token);
        if (own ? automaton.usedBy(party, next) : automaton.usedByAnotherThan(party, next)) {
          state = next;
          matched++;
          break;
        }
        if (state == RepetitionAutomaton.ROOT) {
          matched = 0;
          break;
        }
        state = automaton.link(state);
        matched = automaton.length(state);
      }
      int start = i + 1 - matched;
      if (heldStart >= 0 && start > heldStart) {
        stretch.found(heldStart, i, heldState);
        heldStart = -1;
      }
      if (start <= lastLetter) {
        covered += i + 1 - Math.max(upTo, start);
        upTo = i + 1;
        heldStart = start;
        heldState = state;
      }
    }
    if (heldStart >= 0) {
      stretch.found(heldStart, words.length, heldState);
    }
    return covered;
  }
}
