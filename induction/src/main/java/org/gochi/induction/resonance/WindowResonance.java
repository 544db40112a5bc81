package org.gochi.induction.resonance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Novelty, transience and resonance at one window, over the turns that have that many turns before
 * and after them.
 *
 * @param window turns looked back and ahead
 * @param novelty mean divergence from the turns before
 * @param transience mean divergence from the turns after
 * @param resonance novelty minus transience
 * @param slope of resonance on novelty (least squares); 0 where novelty does not vary
 * @param speakers the same by speaker
 * @param perTurn the same by turn
 */
public record WindowResonance(
    int window,
    double novelty,
    double transience,
    double resonance,
    double slope,
    Map<String, OfSpeaker> speakers,
    List<OfTurn> perTurn) {

  /**
   * One speaker's turns.
   *
   * @param novelty mean
   * @param resonance mean
   * @param keptByOthers novelty minus divergence from the others' next turns; null where none has
   *     such turns
   * @param keptBySelf novelty minus divergence from the speaker's own next turns; null where none
   *     has such turns
   * @param residual mean of what resonance has beyond what novelty foretells
   */
  public record OfSpeaker(
      double novelty,
      double resonance,
      @Nullable Double keptByOthers,
      @Nullable Double keptBySelf,
      double residual) {}

  /**
   * One turn.
   *
   * @param residual what resonance has beyond what novelty foretells
   */
  public record OfTurn(
      int turn,
      String speaker,
      double novelty,
      double transience,
      double resonance,
      double residual) {}

  static WindowResonance of(int window, Divergence divergence, int[] speakers, List<String> names) {
    int first = window;
    int last = speakers.length - window; // exclusive
    int n = Math.max(0, last - first);
    double[] novelty = new double[n];
    double[] transience = new double[n];
    double[] resonance = new double[n];
    for (int i = 0; i < n; i++) {
      novelty[i] = past(divergence, first + i, window);
      transience[i] = ahead(divergence, first + i, window);
      resonance[i] = novelty[i] - transience[i];
    }
    double slope = slope(novelty, resonance);
    double meanNovelty = mean(novelty);
    double meanResonance = mean(resonance);
    double[] residual = new double[n];
    var perTurn = new ArrayList<OfTurn>(n);
    for (int i = 0; i < n; i++) {
      residual[i] = resonance[i] - meanResonance - slope * (novelty[i] - meanNovelty);
      perTurn.add(
          new OfTurn(
              first + i,
              names.get(speakers[first + i]),
              novelty[i],
              transience[i],
              resonance[i],
              residual[i]));
    }
    var bySpeaker = new LinkedHashMap<String, OfSpeaker>();
    for (int s = 0; s < names.size(); s++) {
      var mean = new Means();
      for (int i = 0; i < n; i++) {
        if (speakers[first + i] == s) {
          mean.add(
              novelty[i],
              resonance[i],
              residual[i],
              novelty[i] - future(divergence, speakers, first + i, window, false),
              novelty[i] - future(divergence, speakers, first + i, window, true));
        }
      }
      bySpeaker.put(names.get(s), mean.result());
    }
    return new WindowResonance(
        window,
        meanNovelty,
        mean(transience),
        meanResonance,
        slope,
        java.util.Collections.unmodifiableMap(bySpeaker),
        List.copyOf(perTurn));
  }

  static double past(Divergence divergence, int turn, int window) {
    double sum = 0;
    for (int k = 1; k <= window; k++) {
      sum += divergence.between(turn, turn - k);
    }
    return sum / window;
  }

  static double ahead(Divergence divergence, int turn, int window) {
    double sum = 0;
    for (int k = 1; k <= window; k++) {
      sum += divergence.between(turn, turn + k);
    }
    return sum / window;
  }

  /** Mean divergence from the next turns of oneself or of the others; NaN where there are none. */
  static double future(
      Divergence divergence, int[] speakers, int turn, int window, boolean ownTurns) {
    double sum = 0;
    int count = 0;
    // a speaker who has fallen silent must not make each turn look through all the rest
    int horizon = Math.min(speakers.length, turn + 1 + 4 * window);
    for (int t = turn + 1; t < horizon && count < window; t++) {
      if ((speakers[t] == speakers[turn]) == ownTurns) {
        sum += divergence.between(turn, t);
        count++;
      }
    }
    return sum / count;
  }

  private static double mean(double[] values) {
    return java.util.Arrays.stream(values).average().orElse(0);
  }

  private static double slope(double[] x, double[] y) {
    double mx = mean(x);
    double my = mean(y);
    double xx = 0;
    double xy = 0;
    for (int i = 0; i < x.length; i++) {
      xx += (x[i] - mx) * (x[i] - mx);
      xy += (x[i] - mx) * (y[i] - my);
    }
    return xx < 1e-12 ? 0 : xy / xx;
  }

  private static final class Means {
    private final double[] sums = new double[5];
    private final int[] counts = new int[5];

    void add(double... values) {
      for (int i = 0; i < values.length; i++) {
        if (!Double.isNaN(values[i])) {
          sums[i] += values[i];
          counts[i]++;
        }
      }
    }

    private double mean(int i) {
      return counts[i] == 0 ? 0 : sums[i] / counts[i];
    }

    private @Nullable Double orNull(int i) {
      return counts[i] == 0 ? null : Double.valueOf(mean(i));
    }

    OfSpeaker result() {
      return new OfSpeaker(mean(0), mean(1), orNull(3), orNull(4), mean(2));
    }
  }
}
