package org.gochi.induction.agreement;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** An interval for a measure of agreement, from units drawn again with replacement (Efron 1979). */
public final class Bootstrap {
  private Bootstrap() {}

  /**
   * A measure and its interval.
   *
   * @param value of all units
   * @param low lower percentile of the redrawn values
   * @param high upper percentile
   */
  public record Interval(double value, double low, double high) {}

  /**
   * The percentile interval.
   *
   * @param draws how often the units are drawn again
   * @param level share of the draws inside, such as 0.95
   */
  public static Interval of(
      Ratings ratings, ToDoubleFunction<Ratings> measure, int draws, double level, long seed) {
    var random = new SplittableRandom(seed);
    double[] values =
        java.util.stream.IntStream.range(0, draws)
            .mapToDouble(i -> measure.applyAsDouble(ratings.resampled(random)))
            .filter(v -> !Double.isNaN(v))
            .sorted()
            .toArray();
    double value = measure.applyAsDouble(ratings);
    if (values.length == 0) {
      return new Interval(value, value, value);
    }
    return new Interval(
        value, percentile(values, (1 - level) / 2), percentile(values, (1 + level) / 2));
  }

  private static double percentile(double[] sorted, double share) {
    double at = share * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(sorted.length - 1, below + 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
