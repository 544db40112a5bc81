package org.gochi.induction.emergence;

/**
 * Partial information decomposition after Bertschinger, Rauh, Olbrich, Jost and Ay (2014): what two
 * sources tell of a target, in bits.
 *
 * <p>Among all joint distributions with the same pairs (target, first) and (target, second) as the
 * given one, the one that tells least of the target is sought: a convex problem. It is solved by
 * moving weight round the four corners of each rectangle of one target value, under a logarithmic
 * barrier that is lowered step by step; with the barrier at b the value is within b times the
 * number of cells of the least.
 *
 * @param redundant told by either source
 * @param first told by the first alone
 * @param second told by the second alone
 * @param synergy told only by the two together
 */
public record Decomposition(double redundant, double first, double second, double synergy) {
  private static final double LOWEST_BARRIER = 1e-11;
  private static final int SWEEPS = 400;
  private static final double LN2 = Math.log(2);

  /** What the two sources tell together. */
  public double total() {
    return redundant + first + second + synergy;
  }

  /**
   * Decomposes a joint distribution or a table of counts.
   *
   * @param joint indexed by target, first source, second source; not negative, not all 0
   */
  public static Decomposition of(double[][][] joint) {
    double[][][] p = normalised(joint);
    double[][][] q = least(p);
    double both = toldByBoth(p);
    double least = toldByBoth(q);
    double one = toldBy(p, true);
    double two = toldBy(p, false);
    double synergy = Math.max(0, both - least);
    double first = Math.max(0, least - two);
    double second = Math.max(0, least - one);
    return new Decomposition(Math.max(0, one - first), first, second, synergy);
  }

  private static double[][][] normalised(double[][][] joint) {
    double sum = 0;
    for (double[][] t : joint) {
      for (double[] x : t) {
        for (double v : x) {
          if (!(v >= 0)) {
            throw new IllegalArgumentException("a weight of " + v + " is none");
          }
          sum += v;
        }
      }
    }
    if (sum == 0) {
      throw new IllegalArgumentException("all weights are 0: there is nothing to decompose");
    }
    double[][][] p = new double[joint.length][][];
    for (int t = 0; t < joint.length; t++) {
      p[t] = new double[joint[t].length][];
      for (int x = 0; x < joint[t].length; x++) {
        p[t][x] = new double[joint[t][x].length];
        for (int y = 0; y < joint[t][x].length; y++) {
          p[t][x][y] = joint[t][x][y] / sum;
        }
      }
    }
    return p;
  }

  /** The distribution with the same pairs that tells least of the target. */
  private static double[][][] least(double[][][] p) {
    double[][][] q = independent(p);
    double[][] xy = sources(q);
    for (double barrier = 1e-2; barrier > LOWEST_BARRIER / 2; barrier *= 0.1) {
      for (int sweep = 0; sweep < SWEEPS; sweep++) {
        double moved = 0;
        for (double[][] t : q) {
          moved = Math.max(moved, sweep(t, xy, barrier));
        }
        if (moved < 1e-14) {
          break;
        }
      }
    }
    return q;
  }

  /** The start: the sources independent of each other given the target. */
  private static double[][][] independent(double[][][] p) {
    double[][][] q = new double[p.length][][];
    for (int t = 0; t < p.length; t++) {
      double all = 0;
      double[] ofX = new double[p[t].length];
      double[] ofY = new double[p[t][0].length];
      for (int x = 0; x < ofX.length; x++) {
        for (int y = 0; y < ofY.length; y++) {
          all += p[t][x][y];
          ofX[x] += p[t][x][y];
          ofY[y] += p[t][x][y];
        }
      }
      q[t] = new double[ofX.length][ofY.length];
      for (int x = 0; all > 0 && x < ofX.length; x++) {
        for (int y = 0; y < ofY.length; y++) {
          q[t][x][y] = ofX[x] * ofY[y] / all;
        }
      }
    }
    return q;
  }

  private static double[][] sources(double[][][] q) {
    double[][] xy = new double[q[0].length][q[0][0].length];
    for (double[][] t : q) {
      for (int x = 0; x < xy.length; x++) {
        for (int y = 0; y < xy[x].length; y++) {
          xy[x][y] += t[x][y];
        }
      }
    }
    return xy;
  }

  private static double sweep(double[][] q, double[][] xy, double barrier) {
    double moved = 0;
    for (int x = 0; x < q.length; x++) {
      for (int u = x + 1; u < q.length; u++) {
        for (int y = 0; y < q[x].length; y++) {
          for (int v = y + 1; v < q[x].length; v++) {
            moved = Math.max(moved, Math.abs(move(q, xy, x, u, y, v, barrier)));
          }
        }
      }
    }
    return moved;
  }

  /** Moves weight onto (x,y) and (u,v), off (x,v) and (u,y), to where the slope vanishes. */
  private static double move(
      double[][] q, double[][] xy, int x, int u, int y, int v, double barrier) {
    double low = -Math.min(q[x][y], q[u][v]);
    double high = Math.min(q[x][v], q[u][y]);
    if (high - low < 1e-18) {
      return 0;
    }
    double width = high - low;
    double from = low;
    double to = high;
    for (int i = 0; i < 100 && to - from > 1e-17 + 1e-16 * width; i++) {
      double d = (from + to) / 2;
      double slope =
          slope(q[x][y] + d, xy[x][y] + d, barrier)
              + slope(q[u][v] + d, xy[u][v] + d, barrier)
              - slope(q[x][v] - d, xy[x][v] - d, barrier)
              - slope(q[u][y] - d, xy[u][y] - d, barrier);
      if (slope > 0) {
        to = d;
      } else {
        from = d;
      }
    }
    double d = (from + to) / 2;
    for (double[][] each : new double[][][] {q, xy}) {
      each[x][y] = Math.max(0, each[x][y] + d);
      each[u][v] = Math.max(0, each[u][v] + d);
      each[x][v] = Math.max(0, each[x][v] - d);
      each[u][y] = Math.max(0, each[u][y] - d);
    }
    return d;
  }

  /** Of q log(q / q(x,y)) - barrier log q, in q and with it in q(x,y), which grows alike. */
  private static double slope(double q, double xy, double barrier) {
    double safe = Math.max(q, 1e-300);
    return Math.log(safe / Math.max(xy, safe)) - barrier / safe;
  }

  private static double toldByBoth(double[][][] p) {
    double[][] xy = sources(p);
    double sum = 0;
    for (double[][] t : p) {
      double all = 0;
      for (double[] row : t) {
        for (double v : row) {
          all += v;
        }
      }
      for (int x = 0; x < xy.length; x++) {
        for (int y = 0; y < xy[x].length; y++) {
          sum += t[x][y] > 0 ? t[x][y] * Math.log(t[x][y] / (xy[x][y] * all)) : 0;
        }
      }
    }
    return Math.max(0, sum / LN2);
  }

  private static double toldBy(double[][][] p, boolean first) {
    int size = first ? p[0].length : p[0][0].length;
    double[][] joint = new double[p.length][size];
    double[] ofSource = new double[size];
    double[] ofTarget = new double[p.length];
    for (int t = 0; t < p.length; t++) {
      for (int x = 0; x < p[t].length; x++) {
        for (int y = 0; y < p[t][x].length; y++) {
          joint[t][first ? x : y] += p[t][x][y];
          ofSource[first ? x : y] += p[t][x][y];
          ofTarget[t] += p[t][x][y];
        }
      }
    }
    double sum = 0;
    for (int t = 0; t < p.length; t++) {
      for (int s = 0; s < size; s++) {
        sum +=
            joint[t][s] > 0 ? joint[t][s] * Math.log(joint[t][s] / (ofSource[s] * ofTarget[t])) : 0;
      }
    }
    return Math.max(0, sum / LN2);
  }
}
