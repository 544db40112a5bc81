package org.gochi.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.gochi.induction.Dialogue;
import org.gochi.induction.Transcript;
import org.gochi.induction.Turn;
import org.gochi.induction.alignment.AlignmentBuilder;
import org.gochi.induction.alignment.Mode;
import org.gochi.induction.tokens.Tokenizers;

/**
 * How the time of alignment grows with the tokens of one dialogue, repetition included. The time is
 * the thread's on a processor, so that other programs on the machine do not count.
 *
 * <p>Each size is measured on as many dialogues as make the same sum of tokens, one after another:
 * 64 different ones of the smallest size, one of the largest. A processor learns the way through a
 * small dialogue by heart where it goes it again and again, which no corpus lets it do.
 */
public final class AlignmentGrowth {
  private static final int[] SIZES = {1, 4, 16, 64};
  private static final int LARGEST = 64;
  private static final int ROUNDS = 9;

  /** Rounds go on for so long, so that the best of them is one of the program once warm. */
  private static final long LEAST_NANOS = 1_500_000_000;

  private AlignmentGrowth() {}

  /** Makes a dialogue of a size; other seeds give other words where there are any to choose. */
  private interface Shape {
    Dialogue dialogue(int times, int seed);
  }

  public static void main(String[] args) {
    grow(
        "talk, turns of 150 tokens",
        (times, seed) -> DialogueFiles.talk("t", 12 * times, 150, seed));
    grow(
        "two turns of \"ha\", 100 000 each at 64 ×",
        (times, seed) -> two(times * 100_000 / LARGEST));
    grow("turns of \"ha\", 1, 2, 3 … of them", (times, seed) -> rising(times));
    grow("\"a b\" over and over, with other words between", (times, seed) -> mixed(times, seed));
  }

  private static void grow(String what, Shape shape) {
    System.out.printf("%s%n", what);
    double before = 0;
    double first = 0;
    for (int times : SIZES) {
      List<Dialogue> talks =
          IntStream.range(0, LARGEST / times)
              .mapToObj(seed -> shape.dialogue(times, seed))
              .toList();
      double tokens =
          talks.stream().mapToInt(t -> Transcript.of(t, Tokenizers.unicode()).tokens()).sum();
      double each = measure(talks) / talks.size();
      System.out.printf(
          "  %3d × %9.0f tokens %9.2f ms %6.0f ns a token%s%n",
          times,
          tokens / talks.size(),
          each * 1000,
          each * 1e9 * talks.size() / tokens,
          before == 0 ? "" : "  %.1f × the time for 4 × the size".formatted(each / before));
      first = times == 4 ? each : first;
      before = each;
    }
    System.out.printf("  16 × the size, from 4 × to 64 ×: %.1f × the time%n%n", before / first);
  }

  /** The seconds that all of them take, one after another. */
  private static double measure(List<Dialogue> talks) {
    double best = Double.MAX_VALUE;
    long begun = CpuTime.nanos();
    for (int round = 0; round < ROUNDS || CpuTime.nanos() - begun < LEAST_NANOS; round++) {
      long start = CpuTime.nanos();
      int expressions = 0;
      for (Dialogue talk : talks) {
        Transcript transcript = Transcript.of(talk, Tokenizers.unicode());
        expressions += AlignmentBuilder.whole(transcript, Mode.PLAIN, false).expressions();
      }
      if (expressions >= 0) {
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

  private static Dialogue mixed(int times, int seed) {
    var turns = new ArrayList<Turn>();
    for (int t = 0; t < 20 * times; t++) {
      String text = String.join(" ", Collections.nCopies(12, "a b")) + " word" + (seed + t);
      turns.add(new Turn(t % 2 == 0 ? "A" : "B", text + " " + text));
    }
    return new Dialogue("mixed", turns);
  }

  private static String ha(int times) {
    return String.join(" ", Collections.nCopies(times, "ha"));
  }
}
