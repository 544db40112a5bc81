package org.gochi.induction.agreement;

import java.util.TreeMap;

/**
 * Krippendorff's alpha for any number of coders, with missing values (Hayes and Krippendorff 2007).
 */
public final class Alpha {
  private Alpha() {}

  /**
   * One minus observed by expected disagreement.
   *
   * @return at most 1; 0 is chance; 1 where all agree although nothing varies; NaN where no unit
   *     has two values
   */
  public static double of(Ratings ratings, Distance distance) {
    var index = new TreeMap<Double, Integer>();
    for (int unit = 0; unit < ratings.size(); unit++) {
      for (int coder = 0; coder < ratings.coders(); coder++) {
        Double value = ratings.value(unit, coder);
        if (value != null) {
          // -0.0 and 0.0 are one value
          index.put(value + 0.0, 0);
        }
      }
    }
    double[] values = index.keySet().stream().mapToDouble(Double::doubleValue).toArray();
    for (int i = 0; i < values.length; i++) {
      index.put(values[i], i);
    }
    int k = values.length;
    double[][] coincidences = new double[k][k];
    for (int unit = 0; unit < ratings.size(); unit++) {
      double[] counts = new double[k];
      int pairable = 0;
      for (int coder = 0; coder < ratings.coders(); coder++) {
        Double value = ratings.value(unit, coder);
        if (value != null) {
          counts[index.getOrDefault(value + 0.0, 0)]++;
          pairable++;
        }
      }
      for (int a = 0; pairable > 1 && a < k; a++) {
        for (int b = 0; counts[a] > 0 && b < k; b++) {
          coincidences[a][b] += counts[a] * (counts[b] - (a == b ? 1 : 0)) / (pairable - 1.0);
        }
      }
    }
    return of(coincidences, values, distance);
  }

  private static double of(double[][] coincidences, double[] values, Distance distance) {
    int k = values.length;
    double[] counts = new double[k];
    double n = 0;
    for (int a = 0; a < k; a++) {
      for (int b = 0; b < k; b++) {
        counts[a] += coincidences[a][b];
      }
      n += counts[a];
    }
    if (n < 2) {
      return Double.NaN;
    }
    double[][] squared = distance.matrix(values, counts);
    double observed = 0;
    double expected = 0;
    for (int a = 0; a < k; a++) {
      for (int b = 0; b < k; b++) {
        observed += coincidences[a][b] * squared[a][b];
        expected += counts[a] * counts[b] * squared[a][b];
      }
    }
    return observed == 0 ? 1 : 1 - (n - 1) * observed / expected;
  }
}
