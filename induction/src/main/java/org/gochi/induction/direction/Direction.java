package org.gochi.induction.direction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gochi.induction.Reading;
import org.gochi.induction.Transcript;
import org.jspecify.annotations.Nullable;

/**
 * Who leads and who follows.
 *
 * @param toward one for each ordered pair of speakers
 * @param recurrence of the turns of the two who say most, over shared content terms; null with one
 *     speaker. It looks at diagonals up to {@link CrossRecurrence#WIDEST} turns from lag 0
 * @param first the first series of the recurrence
 * @param second the second
 * @param styleMatching of the same two, 0 to 1
 */
public record Direction(
    List<Toward> toward,
    @Nullable CrossRecurrence recurrence,
    @Nullable String first,
    @Nullable String second,
    @Nullable Double styleMatching) {

  /** Pairs are formed of at most this many speakers, those who say most. */
  static final int MOST_SPEAKERS = 4;

  /**
   * What goes from one speaker to another.
   *
   * @param from who leads
   * @param to who follows
   * @param induction of the leader's new content terms in the follower
   * @param uptake of the leader's turns in the follower's replies
   * @param coordination of the follower's replies on function words, mean over markers, -1 to 1
   * @param markers the same by marker category
   */
  public record Toward(
      String from,
      String to,
      Induction induction,
      Uptake uptake,
      double coordination,
      Map<String, Double> markers) {}

  /** Every ordered pair of the speakers who say most. */
  public static List<int[]> pairs(Reading reading) {
    int[] tokens = new int[reading.speakers()];
    for (int t = 0; t < reading.size(); t++) {
      tokens[reading.speaker(t)] += reading.tokens(t).length;
    }
    int[] most =
        java.util.stream.IntStream.range(0, tokens.length)
            .boxed()
            .sorted((a, b) -> Integer.compare(tokens[b], tokens[a]))
            .limit(MOST_SPEAKERS)
            .mapToInt(Integer::intValue)
            .sorted()
            .toArray();
    var pairs = new ArrayList<int[]>();
    for (int from : most) {
      for (int to : most) {
        if (from != to) {
          pairs.add(new int[] {from, to});
        }
      }
    }
    return pairs;
  }

  /** Everything about direction in one dialogue. */
  public static Direction of(Transcript transcript, Reading reading) {
    List<String> names = transcript.speakers();
    var toward = new ArrayList<Toward>();
    List<int[]> pairs = pairs(reading);
    for (int[] pair : pairs) {
      Map<String, Double> markers = Coordination.byMarker(reading, pair[0], pair[1]);
      toward.add(
          new Toward(
              names.get(pair[0]),
              names.get(pair[1]),
              Induction.of(reading, pair[0], pair[1]),
              Uptake.of(reading, pair[0], pair[1]),
              Coordination.mean(markers),
              markers));
    }
    if (pairs.isEmpty()) {
      return new Direction(List.of(), null, null, null, null);
    }
    int a = pairs.getFirst()[0];
    int b = pairs.getFirst()[1];
    return new Direction(
        List.copyOf(toward),
        recurrence(reading, a, b),
        names.get(a),
        names.get(b),
        StyleMatching.of(transcript, a, b));
  }

  /** Cross-recurrence of two speakers' turns: two turns recur where they share a content term. */
  static CrossRecurrence recurrence(Reading reading, int first, int second) {
    List<int[]> a = turnsOf(reading, first);
    List<int[]> b = turnsOf(reading, second);
    return CrossRecurrence.of(
        a.size(), b.size(), CrossRecurrence.WIDEST, (i, j) -> share(a.get(i), b.get(j)));
  }

  private static List<int[]> turnsOf(Reading reading, int speaker) {
    var turns = new ArrayList<int[]>();
    for (int t = 0; t < reading.size(); t++) {
      if (reading.speaker(t) == speaker) {
        int[] sorted = reading.types(t).clone();
        Arrays.sort(sorted);
        turns.add(sorted);
      }
    }
    return turns;
  }

  private static boolean share(int[] a, int[] b) {
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] == b[j]) {
        return true;
      }
      if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return false;
  }
}
