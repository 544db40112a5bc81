package org.gochi.induction.control;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Correction for many figures at once: the false discovery rate (Benjamini and Hochberg 1995). */
public final class BenjaminiHochberg {
  private BenjaminiHochberg() {}

  /**
   * Adjusted p values, in the order given; a figure stands at rate q where its value is below q.
   */
  public static double[] adjust(double[] p) {
    int m = p.length;
    int[] order =
        IntStream.range(0, m)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> p[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[m];
    double least = 1;
    for (int rank = m; rank >= 1; rank--) {
      int i = order[rank - 1];
      least = Math.min(least, p[i] * m / rank);
      adjusted[i] = least;
    }
    return adjusted;
  }
}
