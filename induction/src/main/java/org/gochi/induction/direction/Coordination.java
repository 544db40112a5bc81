package org.gochi.induction.direction;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gochi.induction.Reading;
import org.gochi.induction.words.FunctionWords;

/**
 * Coordination on function-word markers (Danescu-Niculescu-Mizil, Lee, Pang and Kleinberg 2012):
 * for marker m and replies of one speaker to another, P(reply has m | prior has m) - P(reply has
 * m).
 */
public final class Coordination {
  private static final List<String> CATEGORIES =
      List.copyOf(FunctionWords.both().markers().keySet());

  private Coordination() {}

  /**
   * From pairs of (prior, reply), each true where the marker occurs.
   *
   * @return -1 to 1; NaN where no prior has the marker or there are no pairs
   */
  public static double of(boolean[] prior, boolean[] reply) {
    int pairs = prior.length;
    int priors = 0;
    int replies = 0;
    int both = 0;
    for (int i = 0; i < pairs; i++) {
      priors += prior[i] ? 1 : 0;
      replies += reply[i] ? 1 : 0;
      both += prior[i] && reply[i] ? 1 : 0;
    }
    return measure(pairs, priors, replies, both);
  }

  private static double measure(int pairs, int priors, int replies, int both) {
    return priors == 0 ? Double.NaN : both / (double) priors - replies / (double) pairs;
  }

  /**
   * How far one speaker's replies follow the turns of another, by marker category; categories that
   * no prior turn has are left out.
   */
  public static Map<String, Double> byMarker(Reading reading, int leader, int follower) {
    double[] measures = measures(reading, leader, follower);
    var byMarker = new LinkedHashMap<String, Double>();
    for (int c = 0; c < measures.length; c++) {
      if (!Double.isNaN(measures[c])) {
        byMarker.put(CATEGORIES.get(c), measures[c]);
      }
    }
    return java.util.Collections.unmodifiableMap(byMarker);
  }

  /** By category; NaN where no prior turn has it. */
  private static double[] measures(Reading reading, int leader, int follower) {
    int categories = CATEGORIES.size();
    int[] priors = new int[categories];
    int[] replies = new int[categories];
    int[] both = new int[categories];
    int pairs = 0;
    for (int t = 1; t < reading.size(); t++) {
      if (reading.speaker(t - 1) != leader || reading.speaker(t) != follower) {
        continue;
      }
      pairs++;
      int prior = reading.markers(t - 1);
      int reply = reading.markers(t);
      for (int c = 0; c < categories; c++) {
        priors[c] += (prior >>> c) & 1;
        replies[c] += (reply >>> c) & 1;
        both[c] += (prior & reply) >>> c & 1;
      }
    }
    double[] measures = new double[categories];
    for (int c = 0; c < categories; c++) {
      measures[c] = measure(pairs, priors[c], replies[c], both[c]);
    }
    return measures;
  }

  /** The mean over the marker categories that occur; 0 where none does. */
  public static double mean(Reading reading, int leader, int follower) {
    double[] measures = measures(reading, leader, follower);
    int occurring = 0;
    for (double measure : measures) {
      if (!Double.isNaN(measure)) {
        measures[occurring++] = measure;
      }
    }
    return Arrays.stream(measures, 0, occurring).average().orElse(0);
  }

  /** The mean over the marker categories that occur; 0 where none does. */
  public static double mean(Map<String, Double> byMarker) {
    return byMarker.values().stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }
}
