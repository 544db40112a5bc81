package org.gochi.induction.agreement;

/**
 * Chance-corrected agreement on categories (Cohen 1960, Scott 1955, Fleiss 1971, Bennett et al.
 * 1954).
 */
public final class Kappa {
  private Kappa() {}

  /**
   * Cohen's kappa: chance from each coder's own use of the categories.
   *
   * @param table units by what the first coder said (row) and the second (column); square
   */
  public static double cohen(double[][] table) {
    double n = total(table);
    double expected = 0;
    for (int c = 0; c < table.length; c++) {
      expected += row(table, c) * column(table, c) / (n * n);
    }
    return corrected(agreed(table) / n, expected);
  }

  /** Scott's pi: chance from both coders' use of the categories together. */
  public static double scott(double[][] table) {
    double n = total(table);
    double expected = 0;
    for (int c = 0; c < table.length; c++) {
      double share = (row(table, c) + column(table, c)) / (2 * n);
      expected += share * share;
    }
    return corrected(agreed(table) / n, expected);
  }

  /** S: all categories equally likely by chance. */
  public static double s(double[][] table) {
    return corrected(agreed(table) / total(table), 1.0 / table.length);
  }

  /**
   * Fleiss's kappa for any number of coders.
   *
   * @param counts for each unit how many coders chose each category; the same number of coders, at
   *     least two, for all units
   */
  public static double fleiss(double[][] counts) {
    int units = counts.length;
    double coders = java.util.Arrays.stream(counts[0]).sum();
    if (coders < 2) {
      throw new IllegalArgumentException("agreement needs two coders, not " + coders);
    }
    double[] all = new double[counts[0].length];
    double observed = 0;
    for (double[] unit : counts) {
      if (Math.abs(java.util.Arrays.stream(unit).sum() - coders) > 1e-9) {
        throw new IllegalArgumentException("all units need the same number of coders, " + coders);
      }
      double pairs = 0;
      for (int c = 0; c < all.length; c++) {
        pairs += unit[c] * (unit[c] - 1);
        all[c] += unit[c];
      }
      observed += pairs / (coders * (coders - 1));
    }
    double expected = 0;
    for (double each : all) {
      expected += Math.pow(each / (units * coders), 2);
    }
    return corrected(observed / units, expected);
  }

  /** The table of two coders' labels that {@link #cohen}, {@link #scott} and {@link #s} take. */
  public static double[][] table(Ratings ratings, int first, int second) {
    var index = new java.util.TreeMap<Double, Integer>();
    for (int unit = 0; unit < ratings.size(); unit++) {
      Double a = ratings.value(unit, first);
      Double b = ratings.value(unit, second);
      if (a != null && b != null) {
        index.putIfAbsent(a, index.size());
        index.putIfAbsent(b, index.size());
      }
    }
    double[][] table = new double[index.size()][index.size()];
    for (int unit = 0; unit < ratings.size(); unit++) {
      Double a = ratings.value(unit, first);
      Double b = ratings.value(unit, second);
      if (a != null && b != null) {
        table[index.getOrDefault(a, 0)][index.getOrDefault(b, 0)]++;
      }
    }
    return table;
  }

  /** Agreement beyond chance; 1 where all agree although chance would have them agree too. */
  private static double corrected(double observed, double expected) {
    return observed >= 1 ? 1 : (observed - expected) / (1 - expected);
  }

  private static double agreed(double[][] table) {
    double sum = 0;
    for (int c = 0; c < table.length; c++) {
      sum += table[c][c];
    }
    return sum;
  }

  private static double row(double[][] table, int c) {
    return java.util.Arrays.stream(table[c]).sum();
  }

  private static double column(double[][] table, int c) {
    return java.util.Arrays.stream(table).mapToDouble(row -> row[c]).sum();
  }

  private static double total(double[][] table) {
    double n = 0;
    for (int c = 0; c < table.length; c++) {
      if (table[c].length != table.length) {
        throw new IllegalArgumentException("the table of two coders must be square");
      }
      n += row(table, c);
    }
    if (n == 0) {
      throw new IllegalArgumentException("no unit was coded by both");
    }
    return n;
  }
}
