package org.gochi.induction.alignment;

/**
 * What of a coming turn a talk that goes on has said already: the matching statistics of the turn
 * against the {@link RepetitionAutomaton} (Chang and Lawler 1994).
 */
final class Matching implements Coverage.Before {
  private final RepetitionAutomaton automaton;
  private final int[] words;
  private final int party;
  private final boolean own;
  private int state = RepetitionAutomaton.ROOT;
  private int matched;

  private Matching(RepetitionAutomaton automaton, int[] words, int party, boolean own) {
    this.automaton = automaton;
    this.words = words;
    this.party = party;
    this.own = own;
  }

  /** What another party than the one has said. */
  static Matching withOthers(RepetitionAutomaton automaton, int[] words, int party) {
    return new Matching(automaton, words, party, false);
  }

  /** What the party itself has said. */
  static Matching withItself(RepetitionAutomaton automaton, int[] words, int party) {
    return new Matching(automaton, words, party, true);
  }

  @Override
  public long ending(int position) {
    int token = words[position];
    int next = automaton.next(state, token);
    while (!counts(next)) {
      if (state == RepetitionAutomaton.ROOT) {
        matched = 0;
        return Coverage.stretch(0, state);
      }
      state = automaton.link(state);
      matched = automaton.length(state);
      next = automaton.next(state, token);
    }
    state = next;
    return Coverage.stretch(++matched, state);
  }

  private boolean counts(int of) {
    return own ? automaton.usedBy(party, of) : automaton.usedByAnotherThan(party, of);
  }
}
