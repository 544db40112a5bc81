package org.gochi.induction.resonance;

import java.util.Arrays;
import java.util.List;
import org.gochi.induction.Reading;

/**
 * Novelty, transience and resonance of the turns (Barron, Huang, Spang and DeDeo 2018).
 *
 * @param representation what turns are compared by: {@code terms} or {@code vectors}
 * @param unit {@code bits} (Kullback-Leibler) or {@code cosine distance}
 * @param smoothing added to the count of every content term of the dialogue; 0 for vectors
 * @param windows one for each window
 */
public record Resonance(
    String representation, String unit, double smoothing, List<WindowResonance> windows) {

  /** Windows in turns that are reported. */
  public static final List<Integer> WINDOWS = List.of(1, 2, 4, 8);

  /** Turns of a talk of which all pairs are remembered: half a megabyte. */
  private static final int MOST_REMEMBERED = 256;

  /** Over the content-term distributions of the turns. */
  public static Resonance ofTerms(Reading reading, List<String> names) {
    return of(
        "terms", "bits", TermDivergence.SMOOTHING, divergence(reading), speakers(reading), names);
  }

  /**
   * Over embedding vectors.
   *
   * @param vectors one for each turn
   * @param speakers who speaks each turn, as an index into the names
   */
  public static Resonance ofVectors(double[][] vectors, int[] speakers, List<String> names) {
    if (vectors.length != speakers.length) {
      throw new IllegalArgumentException(
          vectors.length + " vectors do not fit " + speakers.length + " turns");
    }
    return of("vectors", "cosine distance", 0, Divergence.ofVectors(vectors), speakers, names);
  }

  /**
   * Over distributions given from outside, such as those of a topic model; nothing is smoothed.
   *
   * @param rows one for each turn; each sums to 1
   * @param speakers who speaks each turn, as an index into the names
   */
  public static Resonance ofDistributions(double[][] rows, int[] speakers, List<String> names) {
    return of("distributions", "bits", 0, Divergence.ofDistributions(rows), speakers, names);
  }

  private static Resonance of(
      String representation,
      String unit,
      double smoothing,
      Divergence divergence,
      int[] speakers,
      List<String> names) {
    return new Resonance(
        representation,
        unit,
        smoothing,
        WINDOWS.stream()
            .filter(window -> 2 * window < speakers.length)
            .map(window -> WindowResonance.of(window, divergence, speakers, names))
            .toList());
  }

  private static int[] speakers(Reading reading) {
    int[] speakers = new int[reading.size()];
    for (int t = 0; t < speakers.length; t++) {
      speakers[t] = reading.speaker(t);
    }
    return speakers;
  }

  /**
   * How much of the novelty of one speaker's turns the others keep: the mean over those turns of
   * novelty minus the divergence from the others' next turns, at one window. This is the figure
   * that is held against chance.
   *
   * @param divergence how far the turns are apart, such as {@link #divergence} tells
   */
  public static double kept(Reading reading, Divergence divergence, int speaker, int window) {
    int[] speakers = speakers(reading);
    double sum = 0;
    int count = 0;
    for (int t = window; t < speakers.length; t++) {
      if (speakers[t] == speaker) {
        double future = WindowResonance.future(divergence, speakers, t, window, false);
        if (!Double.isNaN(future)) {
          sum += WindowResonance.past(divergence, t, window) - future;
          count++;
        }
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  /** How far turns are apart over their content terms; told once for each pair in a short talk. */
  public static Divergence divergence(Reading reading) {
    var terms = new TermDivergence(reading);
    int turns = reading.size();
    if (turns > MOST_REMEMBERED) {
      return terms;
    }
    double[] known = new double[turns * turns];
    Arrays.fill(known, Double.NaN);
    return (from, to) -> {
      int pair = from * turns + to;
      if (Double.isNaN(known[pair])) {
        known[pair] = terms.between(from, to);
      }
      return known[pair];
    };
  }
}
