package org.gochi.induction.agreement;

/** How much two values differ, squared, for Krippendorff's alpha (Hayes and Krippendorff 2007). */
public enum Distance {
  /** Different or not. */
  NOMINAL,
  /** By the values that lie between them in the data. */
  ORDINAL,
  /** By their difference. */
  INTERVAL,
  /** By their difference relative to their sum. */
  RATIO;

  /**
   * The squared distances of every pair of values.
   *
   * @param values distinct, rising
   * @param counts how often each value occurs in pairable units
   */
  double[][] matrix(double[] values, double[] counts) {
    int k = values.length;
    double[][] squared = new double[k][k];
    for (int a = 0; a < k; a++) {
      double between = counts[a] / 2;
      for (int b = a + 1; b < k; b++) {
        double distance =
            switch (this) {
              case NOMINAL -> 1;
              case ORDINAL -> between + counts[b] / 2;
              case INTERVAL -> values[b] - values[a];
              case RATIO -> ratio(values[a], values[b]);
            };
        between += counts[b];
        squared[a][b] = distance * distance;
        squared[b][a] = squared[a][b];
      }
    }
    return squared;
  }

  private static double ratio(double a, double b) {
    if (a < 0 || b < 0) {
      throw new IllegalArgumentException("a ratio scale has no values below 0, such as " + a);
    }
    return (b - a) / (a + b);
  }
}
