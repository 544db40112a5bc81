package org.gochi.induction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gochi.induction.alignment.TurnAlignment;
import org.gochi.induction.alignment.Uptake;

/** The symbols of a dialogue that only make sense pooled over many. */
final class PooledSeries {
  private PooledSeries() {}

  /**
   * Two series of one symbol an exchange: 1 where the speaker's turn repeats more of the other's
   * words than is usual for that speaker in this dialogue.
   */
  @SuppressWarnings("ArrayRecordComponent") // read once, by the pool, never compared
  record Series(String from, String to, int[] source, int[] target) {}

  /** Both directions of the two speakers of a dialogue; nothing where there are not two. */
  static List<Series> of(DialogueAnalysis analysis) {
    List<TurnAlignment> turns = analysis.alignment().perTurn();
    List<String> speakers = List.copyOf(analysis.alignment().speakers().keySet());
    if (speakers.size() != 2) {
      return List.of();
    }
    var median = new HashMap<String, Double>();
    for (String speaker : speakers) {
      double[] values =
          turns.stream()
              .filter(t -> t.speaker().equals(speaker))
              .mapToDouble(TurnAlignment::shared)
              .sorted()
              .toArray();
      median.put(speaker, values[(values.length - 1) / 2]);
    }
    var series = new ArrayList<Series>();
    for (String to : speakers) {
      String from = to.equals(speakers.get(0)) ? speakers.get(1) : speakers.get(0);
      int[] source = new int[turns.size()];
      int[] target = new int[turns.size()];
      int size = 0;
      int last = -1;
      for (TurnAlignment turn : turns) {
        int symbol = turn.shared() > median.getOrDefault(turn.speaker(), 0.0) ? 1 : 0;
        if (turn.speaker().equals(from)) {
          last = symbol;
        } else if (last >= 0) {
          // what the source last said stands one step before the target's symbol
          target[size] = symbol;
          if (size > 0) {
            source[size - 1] = last;
          }
          size++;
        }
      }
      if (size > 1) {
        series.add(new Series(from, to, Arrays.copyOf(source, size), Arrays.copyOf(target, size)));
      }
    }
    return series;
  }

  /**
   * Counts turns by three things: whether an expression that the turn was first to use was taken up
   * by the other; whether the turn took up words that the first speaker brought; whether it took up
   * words that the second did.
   */
  static void countOrigins(DialogueAnalysis analysis, double[][][] counts) {
    List<TurnAlignment> turns = analysis.alignment().perTurn();
    List<String> speakers = List.copyOf(analysis.alignment().speakers().keySet());
    if (speakers.size() != 2) {
      return;
    }
    Set<Integer> lasting = new HashSet<>();
    for (TurnAlignment turn : turns) {
      for (Uptake uptake : turn.uptakes()) {
        if (!uptake.returned()) {
          lasting.add(uptake.turn());
        }
      }
    }
    for (TurnAlignment turn : turns) {
      if (turn.turn() < 2) {
        continue;
      }
      boolean first = false;
      boolean second = false;
      for (Uptake uptake : turn.uptakes()) {
        String brought = uptake.returned() ? turn.speaker() : uptake.from();
        first |= brought.equals(speakers.get(0));
        second |= brought.equals(speakers.get(1));
      }
      counts[lasting.contains(turn.turn()) ? 1 : 0][first ? 1 : 0][second ? 1 : 0]++;
    }
  }
}
