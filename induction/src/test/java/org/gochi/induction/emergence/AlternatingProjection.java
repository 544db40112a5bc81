package org.gochi.induction.emergence;

/**
 * Another way to the same decomposition, for checking: alternating projections between the
 * distributions with given pairs and those in which the target is uniform and independent (Csiszár
 * and Tusnády 1984), the inner one by iterative proportional fitting.
 */
final class AlternatingProjection {
  private AlternatingProjection() {}

  static Decomposition of(double[][][] weights) {
    int n = weights.length;
    double sum = 0;
    for (double[][] t : weights) {
      for (double[] row : t) {
        for (double v : row) {
          sum += v;
        }
      }
    }
    double[][][] p = new double[n][n][n];
    double[][] ofX = new double[n][n];
    double[][] ofY = new double[n][n];
    double[][] r = new double[n][n];
    for (int t = 0; t < n; t++) {
      for (int x = 0; x < n; x++) {
        for (int y = 0; y < n; y++) {
          p[t][x][y] = weights[t][x][y] / sum;
          ofX[t][x] += p[t][x][y];
          ofY[t][y] += p[t][x][y];
          r[x][y] = 1.0 / (n * n);
        }
      }
    }
    double[][][] q = new double[n][n][n];
    for (int round = 0; round < 3_000; round++) {
      double[][] next = new double[n][n];
      for (int t = 0; t < n; t++) {
        for (int x = 0; x < n; x++) {
          q[t][x] = r[x].clone();
        }
        for (int fit = 0; fit < 40; fit++) {
          scale(q[t], ofX[t], true);
          scale(q[t], ofY[t], false);
        }
        for (int x = 0; x < n; x++) {
          for (int y = 0; y < n; y++) {
            next[x][y] += q[t][x][y];
          }
        }
      }
      r = next;
    }
    return parts(p, q);
  }

  private static void scale(double[][] q, double[] to, boolean rows) {
    for (int i = 0; i < q.length; i++) {
      double is = 0;
      for (int j = 0; j < q.length; j++) {
        is += rows ? q[i][j] : q[j][i];
      }
      for (int j = 0; j < q.length; j++) {
        double factor = is == 0 ? 0 : to[i] / is;
        if (rows) {
          q[i][j] *= factor;
        } else {
          q[j][i] *= factor;
        }
      }
    }
  }

  private static Decomposition parts(double[][][] p, double[][][] q) {
    double least = entropyOfTargetGiven(q, true, true);
    double synergy = least - entropyOfTargetGiven(p, true, true);
    double first = entropyOfTargetGiven(p, false, true) - least;
    double second = entropyOfTargetGiven(p, true, false) - least;
    double redundant =
        entropyOfTargetGiven(p, false, false) - entropyOfTargetGiven(p, true, false) - first;
    return new Decomposition(redundant, first, second, synergy);
  }

  private static double entropyOfTargetGiven(double[][][] p, boolean x, boolean y) {
    int n = p.length;
    double[][][] joint = new double[n][n][n];
    double[][] given = new double[n][n];
    for (int t = 0; t < n; t++) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          joint[t][x ? i : 0][y ? j : 0] += p[t][i][j];
          given[x ? i : 0][y ? j : 0] += p[t][i][j];
        }
      }
    }
    double sum = 0;
    for (int t = 0; t < n; t++) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          sum -= joint[t][i][j] > 0 ? joint[t][i][j] * Math.log(joint[t][i][j] / given[i][j]) : 0;
        }
      }
    }
    return sum / Math.log(2);
  }
}
