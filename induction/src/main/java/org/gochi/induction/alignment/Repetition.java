package org.gochi.induction.alignment;

import org.gochi.induction.Reading;

/**
 * The two figures of alignment that are held against chance, without lexicon or detail.
 *
 * @param established share of all tokens in free uses of established expressions, 0 to 1
 * @param shared mean over turns of the share of tokens another speaker used before, 0 to 1
 */
public record Repetition(double established, double shared) {

  /** Of all turns of a reading. Tokens without letters count as tokens but make no expression. */
  public static Repetition of(Reading reading) {
    int turns = reading.size();
    int expected = 0;
    for (int t = 0; t < turns; t++) {
      expected += reading.tokens(t).length;
    }
    var automaton = new RepetitionAutomaton(expected);
    int[][] prefixes = new int[turns][];
    int tokens = 0;
    double shared = 0;
    for (int t = 0; t < turns; t++) {
      int[] words = reading.tokens(t);
      int speaker = reading.speaker(t);
      int covered =
          Coverage.of(
              words, automaton, speaker, false, reading::bearsLetter, (start, end, state) -> {});
      shared += covered / (double) Math.max(1, words.length);
      prefixes[t] = new int[words.length];
      automaton.add(words, t, speaker, prefixes[t]);
      tokens += words.length;
    }
    var notes = new StateNotes(automaton.states());
    var uses = FreeUses.shared(automaton, reading::bearsLetter, turns, notes);
    for (int t = 0; t < turns; t++) {
      uses.read(t, reading.tokens(t), prefixes[t]);
    }
    int established = 0;
    for (int t = 0; t < turns; t++) {
      established += uses.covered(t, true);
    }
    return new Repetition(
        tokens == 0 ? 0 : established / (double) tokens, turns == 0 ? 0 : shared / turns);
  }
}
