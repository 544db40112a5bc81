package org.gochi.elicitation.expert.bench;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A mean with its percentile bootstrap interval (Efron and Tibshirani 1993), drawn over dossiers.
 *
 * @param mean the mean
 * @param low the lower end of the 95 % interval
 * @param high the upper end
 * @param n how many values there were
 */
public record Bootstrap(double mean, double low, double high, int n) {
  private static final int DRAWS = 2_000;

  /** Draws with the given seed; of no values all is 0. */
  public static Bootstrap of(double[] values, long seed) {
    if (values.length == 0) {
      return new Bootstrap(0, 0, 0, 0);
    }
    SplittableRandom random = new SplittableRandom(seed);
    double[] means = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += values[random.nextInt(values.length)];
      }
      means[draw] = sum / values.length;
    }
    Arrays.sort(means);
    double mean = Arrays.stream(values).average().orElse(0);
    return new Bootstrap(
        mean, means[(int) (0.025 * DRAWS)], means[(int) (0.975 * DRAWS)], values.length);
  }
}
