package org.gochi.benchmarks;

import java.util.Arrays;
import org.gochi.induction.Dialogue;
import org.gochi.induction.Turn;
import org.gochi.induction.live.LiveInduction;
import org.gochi.induction.tokens.Tokenizers;

/**
 * What adding turn 10, 100, 1 000 and 10 000 to a talk costs on a processor, and all of them
 * together.
 */
public final class AlignmentIncremental {
  private static final int[] TURNS = {10, 100, 1_000, 10_000};
  private static final int TOKENS = 40;
  private static final int ROUNDS = 3;

  private AlignmentIncremental() {}

  public static void main(String[] args) {
    Dialogue talk = DialogueFiles.talk("talk", 10_100, TOKENS, 3);
    double[][] cost = new double[TURNS.length][ROUNDS];
    double[][] whole = new double[TURNS.length][ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      var live = new LiveInduction(Tokenizers.unicode(), 1);
      long begin = CpuTime.nanos();
      int next = 0;
      long sum = 0;
      for (int t = 0; next < TURNS.length; t++) {
        Turn turn = talk.turns().get(t);
        long start = CpuTime.nanos();
        live.add(turn);
        long took = CpuTime.nanos() - start;
        // the mean of nine turns round the one named, less the one in which chance was told anew
        if (Math.abs(t + 1 - TURNS[next]) <= 4 && live.chance().asOf() != t + 1) {
          sum += took;
          cost[next][round]++;
        }
        if (t + 1 == TURNS[next] + 4) {
          cost[next][round] = sum / cost[next][round];
          whole[next][round] = (CpuTime.nanos() - begin) / (double) (t + 1);
          sum = 0;
          next++;
        }
      }
    }
    System.out.printf("adding a turn of about %d tokens, median of %d talks%n", TOKENS, ROUNDS);
    for (int i = 0; i < TURNS.length; i++) {
      System.out.printf(
          "  turn %6d %8.1f µs; a turn over all so far, chance told on the way, %8.1f µs%n",
          TURNS[i], median(cost[i]) / 1000, median(whole[i]) / 1000);
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
