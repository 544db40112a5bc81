package org.gochi.elicitation.policy;

/**
 * How often something brought something new, starting from what is expected before any try (a Beta
 * prior of the given strength).
 */
final class Tally {
  /** What a hit is worth: less than one, because it takes away some of what there was to find. */
  private static final double HIT = 0.4;

  /** Nothing tried yet. */
  static final Tally NONE = new Tally();

  private int tries;
  private int hits;

  void add(boolean hit) {
    tries++;
    hits += hit ? 1 : 0;
  }

  int tries() {
    return tries;
  }

  int hits() {
    return hits;
  }

  /**
   * What is left to expect: a hit takes away some of what there was to find, a miss takes away the
   * hope of it.
   */
  double left(double prior, double strength) {
    return (prior * strength + HIT * hits) / (strength + tries);
  }

  /** The expected share of hits. */
  double expected(double prior, double strength) {
    return (prior * strength + hits) / (strength + tries);
  }
}
