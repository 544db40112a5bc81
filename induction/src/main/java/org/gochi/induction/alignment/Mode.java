package org.gochi.induction.alignment;

/** Whether the reference tool's quirks are kept. */
public enum Mode {
  /**
   * An empty turn has no tokens, a speaker's own repetition is counted over the speaker's own
   * tokens, one speaker alone is allowed, more than two are too, and a share of nothing is 0.
   */
  PLAIN,
  /**
   * Equal to dialign 1.1 (Dubuisson Duplessis et al. 2021) on every figure: an empty turn counts as
   * one empty token, in a speaker's own repetition each turn of the others counts as one empty
   * token, and a share of nothing is NaN.
   */
  DIALIGN
}
