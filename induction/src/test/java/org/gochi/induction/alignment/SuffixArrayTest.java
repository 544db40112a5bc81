package org.gochi.induction.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuffixArrayTest {
  @Test
  void suffixes_areInTheirOrder_forRepetitionAndForChance() {
    var random = new SplittableRandom(1);
    for (int round = 0; round < 3000; round++) {
      int length = 1 + random.nextInt(round % 10 == 0 ? 400 : 40);
      int symbols = 2 + random.nextInt(round % 3 == 0 ? 60 : 3);
      int[] text = new int[length];
      for (int i = 0; i < length - 1; i++) {
        text[i] = 1 + random.nextInt(symbols - 1);
      }
      assertThat(SuffixArray.of(text.clone(), symbols))
          .as("round " + round)
          .containsExactly(byComparison(text));
    }
  }

  @Test
  void aStretchRepeatedManyTimes_isSortedAtEveryLevel() {
    int[] text = new int[3 * 729 + 1];
    for (int i = 0; i < text.length - 1; i++) {
      text[i] = 1 + Integer.numberOfTrailingZeros(i + 1) % 3;
    }
    assertThat(SuffixArray.of(text.clone(), 4)).containsExactly(byComparison(text));
  }

  private static int[] byComparison(int[] text) {
    int n = text.length;
    return IntStream.range(0, n)
        .boxed()
        .sorted((a, b) -> Arrays.compare(text, a, n, text, b, n))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
