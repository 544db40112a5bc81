package org.gochi.induction.direction;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Cross-recurrence quantification of two series (Marwan and Kurths 2002; Coco and Dale 2014).
 *
 * @param rate recurrent points in percent of all points looked at
 * @param determinism recurrent points on diagonals of at least two, in percent of recurrent points
 * @param meanLine mean length of such diagonals
 * @param maxLine length of the longest
 * @param entropy of their lengths, in nats
 * @param profile for each lag the mean of that diagonal; a peak at a positive lag means that the
 *     first series leads
 * @param shorter length of the shorter series
 */
public record CrossRecurrence(
    double rate,
    double determinism,
    double meanLine,
    int maxLine,
    double entropy,
    List<Lag> profile,
    int shorter) {

  /** Lags reported on either side of 0. */
  public static final int WIDEST = 10;

  private static final int SHORTEST_LINE = 2;

  /**
   * The mean of one diagonal.
   *
   * @param lag how far the second series comes after the first
   * @param mean share of the diagonal that is recurrent, 0 to 1
   */
  public record Lag(int lag, double mean) {}

  /** Whether two points are recurrent. */
  @FunctionalInterface
  public interface Recurrent {
    boolean at(int first, int second);
  }

  /**
   * The lag with the highest mean, the one nearest to 0 where several are as high. Lags of half the
   * shorter series or more rest on too few points to be a peak.
   */
  public Lag peak() {
    Lag best = new Lag(0, 0);
    for (Lag each : profile) {
      if (2 * Math.abs(each.lag()) >= shorter) {
        continue;
      }
      if (each.mean() > best.mean()
          || (each.mean() == best.mean() && Math.abs(each.lag()) < Math.abs(best.lag()))) {
        best = each;
      }
    }
    return best;
  }

  /** Of two series of symbols, which recur where they are equal. */
  public static CrossRecurrence of(int[] first, int[] second) {
    return of(
        first.length,
        second.length,
        Math.max(first.length, second.length),
        (i, j) -> first[i] == second[j]);
  }

  /**
   * Of any two series.
   *
   * @param band diagonals farther than this from lag 0 are not looked at; a band that does not grow
   *     with the series keeps the cost in proportion to their length
   */
  public static CrossRecurrence of(int n, int m, int band, Recurrent recurrent) {
    IntFunction<boolean[]> diagonal =
        lag -> {
          int from = Math.max(0, -lag);
          int to = Math.min(n, m - lag);
          boolean[] line = new boolean[Math.max(0, to - from)];
          for (int i = from; i < to; i++) {
            line[i - from] = recurrent.at(i, i + lag);
          }
          return line;
        };
    long points = 0;
    long recurrentPoints = 0;
    var lines = new TreeMap<Integer, Integer>();
    var profile = new ArrayList<Lag>();
    for (int lag = Math.max(-band, 1 - n); lag <= Math.min(band, m - 1); lag++) {
      boolean[] line = diagonal.apply(lag);
      int count = 0;
      int run = 0;
      for (int i = 0; i <= line.length; i++) {
        if (i < line.length && line[i]) {
          count++;
          run++;
        } else {
          if (run >= SHORTEST_LINE) {
            lines.merge(run, 1, Integer::sum);
          }
          run = 0;
        }
      }
      points += line.length;
      recurrentPoints += count;
      if (Math.abs(lag) <= WIDEST && line.length > 0) {
        profile.add(new Lag(lag, count / (double) line.length));
      }
    }
    return summary(points, recurrentPoints, lines, profile, Math.min(n, m));
  }

  private static CrossRecurrence summary(
      long points,
      long recurrentPoints,
      TreeMap<Integer, Integer> lines,
      List<Lag> profile,
      int shorter) {
    long onLines = 0;
    int count = 0;
    for (var line : lines.entrySet()) {
      onLines += (long) line.getKey() * line.getValue();
      count += line.getValue();
    }
    double entropy = 0;
    for (int each : lines.values()) {
      double p = each / (double) count;
      entropy -= p * Math.log(p);
    }
    return new CrossRecurrence(
        points == 0 ? 0 : 100.0 * recurrentPoints / points,
        recurrentPoints == 0 ? 0 : 100.0 * onLines / recurrentPoints,
        count == 0 ? 0 : onLines / (double) count,
        lines.isEmpty() ? 0 : lines.lastKey(),
        entropy,
        List.copyOf(profile),
        shorter);
  }
}
