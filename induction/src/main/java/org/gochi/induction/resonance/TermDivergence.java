package org.gochi.induction.resonance;

import java.util.Arrays;
import org.gochi.induction.Reading;

/**
 * Kullback-Leibler divergence in bits between the content-term distributions of turns. Each of the
 * V content terms of the dialogue gets {@link #SMOOTHING} uses more than it has (additive
 * smoothing), so that no term of one turn is impossible in another. Costs time in proportion to the
 * terms of the two turns, not to V: all terms in neither turn contribute one closed term.
 */
final class TermDivergence implements Divergence {
  /** Added to the count of every term of the dialogue. */
  static final double SMOOTHING = 0.1;

  private final int[][] terms;
  private final int[][] counts;
  private final double[] total;
  private final int vocabulary;

  TermDivergence(Reading reading) {
    int turns = reading.size();
    terms = new int[turns][];
    counts = new int[turns][];
    total = new double[turns];
    boolean[] seen = new boolean[reading.vocabulary()];
    int distinct = 0;
    for (int t = 0; t < turns; t++) {
      int[] sorted =
          Arrays.stream(reading.content(t))
              .filter(term -> term != Reading.BREAK)
              .sorted()
              .toArray();
      int[] count = new int[sorted.length];
      int size = 0;
      for (int i = 0; i < sorted.length; i++) {
        if (i == 0 || sorted[i] != sorted[i - 1]) {
          sorted[size] = sorted[i];
          count[size++] = 1;
        } else {
          count[size - 1]++;
        }
      }
      terms[t] = Arrays.copyOf(sorted, size);
      counts[t] = Arrays.copyOf(count, size);
      for (int i = 0; i < size; i++) {
        total[t] += count[i];
        if (!seen[sorted[i]]) {
          seen[sorted[i]] = true;
          distinct++;
        }
      }
    }
    vocabulary = Math.max(1, distinct);
    for (int t = 0; t < turns; t++) {
      total[t] += SMOOTHING * vocabulary;
    }
  }

  @Override
  public double between(int from, int to) {
    int i = 0;
    int j = 0;
    int union = 0;
    double sum = 0;
    int[] a = terms[from];
    int[] b = terms[to];
    while (i < a.length || j < b.length) {
      double here = SMOOTHING;
      double there = SMOOTHING;
      boolean takeA = j == b.length || (i < a.length && a[i] <= b[j]);
      boolean takeB = i == a.length || (j < b.length && b[j] <= a[i]);
      if (takeA) {
        here += counts[from][i++];
      }
      if (takeB) {
        there += counts[to][j++];
      }
      union++;
      double p = here / total[from];
      sum += p * Math.log(p / (there / total[to]));
    }
    double p = SMOOTHING / total[from];
    sum += (vocabulary - union) * p * Math.log(total[to] / total[from]);
    return Math.max(0, sum / Math.log(2));
  }
}
