package org.gochi.induction.rhythm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.gochi.induction.Reading;
import org.gochi.induction.Transcript;
import org.gochi.induction.rhythm.Rhythm.Phase;

/**
 * The most fitting sequence of phases: each turn fits each phase to some degree, each change of
 * phase costs, and the best sequence is found by dynamic programming. Opening can only begin a talk
 * and closing only end it.
 */
final class Phases {
  private static final Phase[] PHASES = Phase.values();
  private static final double CHANGE = 1.2;
  private static final int EDGE = 3;

  private Phases() {}

  static List<Phase> of(Transcript transcript, Reading reading, Course course, double[] joined) {
    int n = reading.size();
    if (n == 0) {
      return List.of();
    }
    double[][] best = new double[n][PHASES.length];
    int[][] from = new int[n][PHASES.length];
    for (int t = 0; t < n; t++) {
      double[] fit = fit(transcript, reading, course, joined, t);
      for (int p = 0; p < PHASES.length; p++) {
        if (t == 0) {
          best[0][p] = PHASES[p] == Phase.OPENING ? fit[p] : fit[p] - CHANGE;
          continue;
        }
        best[t][p] = Double.NEGATIVE_INFINITY;
        for (int q = 0; q < PHASES.length; q++) {
          double value = best[t - 1][q] + fit[p] - cost(PHASES[q], PHASES[p]);
          if (value > best[t][p]) {
            best[t][p] = value;
            from[t][p] = q;
          }
        }
      }
    }
    int last = 0;
    for (int p = 1; p < PHASES.length; p++) {
      last = best[n - 1][p] > best[n - 1][last] ? p : last;
    }
    var phases = new ArrayList<Phase>();
    for (int t = n - 1; t >= 0; t--) {
      phases.add(PHASES[last]);
      last = from[t][last];
    }
    Collections.reverse(phases);
    return phases;
  }

  private static double cost(Phase from, Phase to) {
    if (from == to) {
      return 0;
    }
    return to == Phase.OPENING || from == Phase.CLOSING ? 1000 : CHANGE;
  }

  /** How well a turn, with its neighbour before, fits each phase. */
  private static double[] fit(
      Transcript transcript, Reading reading, Course course, double[] joined, int turn) {
    double asked = asks(transcript.turn(turn).text()) ? 1 : 0;
    if (turn > 0) {
      asked = Math.max(asked, asks(transcript.turn(turn - 1).text()) ? 0.8 : 0);
    }
    double fresh = course.fresh(turn);
    double others = course.others(turn);
    double content = Math.min(1, reading.types(turn).length / 8.0);
    int fromEnd = reading.size() - 1 - turn;
    double[] fit = new double[PHASES.length];
    fit[Arrays.asList(PHASES).indexOf(Phase.OPENING)] = turn < EDGE ? 1 - content * 0.6 : -2;
    fit[Arrays.asList(PHASES).indexOf(Phase.DRAWING_OUT)] = asked + 0.6 * fresh;
    fit[Arrays.asList(PHASES).indexOf(Phase.ARTICULATING)] =
        (1 - asked) * 0.6 + 0.6 * content + 0.5 * fresh + Math.min(1, joined[turn] / 2);
    fit[Arrays.asList(PHASES).indexOf(Phase.CONVERGING)] =
        1.6 * others + 0.8 * (1 - fresh) * content;
    fit[Arrays.asList(PHASES).indexOf(Phase.CLOSING)] =
        fromEnd < EDGE ? 1.3 * (1 - content) + 0.4 * (1 - fresh) : -2;
    return fit;
  }

  /** Whether a text ends by asking, in English or Japanese. */
  private static boolean asks(String text) {
    String end = text.strip();
    return end.endsWith("?")
        || end.endsWith("？")
        || end.endsWith("か。")
        || end.endsWith("か")
        || end.endsWith("かな");
  }
}
