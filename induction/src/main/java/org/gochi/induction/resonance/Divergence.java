package org.gochi.induction.resonance;

/** How far apart two turns are; need not be symmetric. */
@FunctionalInterface
public interface Divergence {
  /** The divergence of turn {@code from} relative to turn {@code to}. */
  double between(int from, int to);

  /**
   * The Kullback-Leibler divergence of two distributions in bits.
   *
   * @param p sums to 1
   * @param q sums to 1 and is above 0 wherever {@code p} is
   */
  static double bits(double[] p, double[] q) {
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      if (p[i] > 0) {
        sum += p[i] * Math.log(p[i] / q[i]);
      }
    }
    return sum / Math.log(2);
  }

  /** Over rows that are distributions. */
  static Divergence ofDistributions(double[][] rows) {
    return (from, to) -> bits(rows[from], rows[to]);
  }

  /** Over embedding vectors: 1 minus the cosine, 0 to 2; 1 where a vector is all 0. */
  static Divergence ofVectors(double[][] vectors) {
    double[] norm = new double[vectors.length];
    for (int i = 0; i < vectors.length; i++) {
      norm[i] = Math.sqrt(dot(vectors[i], vectors[i]));
    }
    return (from, to) ->
        norm[from] == 0 || norm[to] == 0
            ? 1
            : 1 - dot(vectors[from], vectors[to]) / (norm[from] * norm[to]);
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
