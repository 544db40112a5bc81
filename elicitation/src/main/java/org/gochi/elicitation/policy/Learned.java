package org.gochi.elicitation.policy;

/**
 * What a dialogue has taught about one side of knowing: how often asking brought something, against
 * how often it was expected to.
 */
final class Learned {
  /** How many expected hits the expectation is worth before anything is learned. */
  private static final double STRENGTH = 4;

  /** Nothing asked yet. */
  static final Learned NOTHING = new Learned();

  private double expected;
  private int hits;

  /**
   * Takes an answer.
   *
   * @param promised how likely a hit was, 0 to 1
   */
  void add(double promised, boolean hit) {
    expected += promised;
    hits += hit ? 1 : 0;
  }

  /** What to multiply an expectation by; 1 when nothing is known. */
  double factor() {
    return (STRENGTH + hits) / (STRENGTH + expected);
  }
}
