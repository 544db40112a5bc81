package org.gochi.elicitation.policy;

/**
 * How often something brought something new, starting from what is expected before any try (a Beta
 * prior of the given strength).
 */
final class Tally {
  /** Nothing tried yet. */
  static final Tally NONE = new Tally();

  private int tries;
  private int hits;

  void add(boolean hit) {
    tries++;
    hits += hit ? 1 : 0;
  }

  /** The expected share of hits. */
  double expected(double prior, double strength) {
    return (prior * strength + hits) / (strength + tries);
  }
}
