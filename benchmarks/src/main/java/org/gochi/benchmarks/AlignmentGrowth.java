package org.gochi.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import org.gochi.induction.Dialogue;
import org.gochi.induction.Transcript;
import org.gochi.induction.Turn;
import org.gochi.induction.alignment.AlignmentBuilder;
import org.gochi.induction.alignment.Mode;
import org.gochi.induction.tokens.Tokenizers;

/**
 * How the time of alignment grows with the tokens of one dialogue, repetition included. The time is
 * the thread's on a processor, so that other programs on the machine do not count.
 */
public final class AlignmentGrowth {
  private static final int[] SIZES = {1, 4, 16, 64};
  private static final int ROUNDS = 9;

  /** A small talk is measured over and over, so that it too is measured once warm. */
  private static final long LEAST_NANOS = 1_500_000_000;

  private AlignmentGrowth() {}

  public static void main(String[] args) {
    grow("talk, turns of 150 tokens", times -> DialogueFiles.talk("t", 12 * times, 150, 7));
    grow("two turns of \"ha\", 100 000 each at 64 ×", times -> two(times * 100_000 / 64));
    grow("turns of \"ha\", 1, 2, 3 … of them", times -> rising(times));
    grow("\"a b\" over and over, with other words between", times -> mixed(times));
  }

  private static void grow(String what, IntFunction<Dialogue> dialogue) {
    System.out.printf("%s%n", what);
    double before = 0;
    double first = 0;
    for (int times : SIZES) {
      Dialogue talk = dialogue.apply(times);
      int tokens = Transcript.of(talk, Tokenizers.unicode()).tokens();
      double seconds = measure(talk);
      System.out.printf(
          "  %3d × %9d tokens %9.2f ms %6.0f ns a token%s%n",
          times,
          tokens,
          seconds * 1000,
          seconds * 1e9 / tokens,
          before == 0 ? "" : "  %.1f × the time for 4 × the size".formatted(seconds / before));
      first = times == 4 ? seconds : first;
      before = seconds;
    }
    System.out.printf("  16 × the size, from 4 × to 64 ×: %.1f × the time%n%n", before / first);
  }

  private static double measure(Dialogue dialogue) {
    double best = Double.MAX_VALUE;
    long begun = CpuTime.nanos();
    for (int round = 0; round < ROUNDS || CpuTime.nanos() - begun < LEAST_NANOS; round++) {
      long start = CpuTime.nanos();
      Transcript transcript = Transcript.of(dialogue, Tokenizers.unicode());
      var builder = new AlignmentBuilder(transcript, Mode.PLAIN);
      for (int turn = 0; turn < transcript.size(); turn++) {
        builder.add();
      }
      if (builder.result(false).expressions() >= 0) {
        best = Math.min(best, (CpuTime.nanos() - start) / 1e9);
      }
    }
    return best;
  }

  private static Dialogue two(int each) {
    return new Dialogue("ha", List.of(new Turn("A", ha(each)), new Turn("B", ha(each))));
  }

  /** 1 + 2 + … tokens, so that the number of turns grows with the root of the size. */
  private static Dialogue rising(int times) {
    var turns = new ArrayList<Turn>();
    int last = (int) Math.round(Math.sqrt(times) * 56);
    for (int length = 1; length <= last; length++) {
      turns.add(new Turn(length % 2 == 0 ? "A" : "B", ha(length)));
    }
    return new Dialogue("rising", turns);
  }

  private static Dialogue mixed(int times) {
    var turns = new ArrayList<Turn>();
    for (int t = 0; t < 20 * times; t++) {
      String text = String.join(" ", Collections.nCopies(12, "a b")) + " word" + t;
      turns.add(new Turn(t % 2 == 0 ? "A" : "B", text + " " + text));
    }
    return new Dialogue("mixed", turns);
  }

  private static String ha(int times) {
    return String.join(" ", Collections.nCopies(times, "ha"));
  }
}
