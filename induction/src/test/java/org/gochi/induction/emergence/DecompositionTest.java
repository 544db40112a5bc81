package org.gochi.induction.emergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DecompositionTest {

  static Stream<Arguments> gates() {
    return Stream.of(
        gate("XOR", 0, 0, 0, 1, "000 101 110 011"),
        gate("AND", .311278, 0, 0, .5, "000 001 010 111"),
        gate("SUM", .5, 0, 0, 1, "000 101 110 211"),
        // target, then sources: the redundant bit and the exclusive-or of the others
        gate("RDNXOR", 1, 0, 0, 1, "000 101 110 011 222 323 332 233"),
        gate("UNQ1", 0, 0, 1, 0, "000 010 101 111"),
        gate("COPY", 0, 1, 1, 0, "000 101 210 311"),
        gate("DIFF", .122556249, .188721876, .188721876, 0, "000 100 001 110"));
  }

  private static Arguments gate(
      String name, double redundant, double first, double second, double synergy, String rows) {
    return Arguments.of(name, redundant, first, second, synergy, rows);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("gates")
  void gate_hasItsKnownParts(
      String name, double redundant, double first, double second, double synergy, String rows) {
    Decomposition parts = Decomposition.of(table(rows));
    assertThat(new double[] {parts.redundant(), parts.first(), parts.second(), parts.synergy()})
        .as(name)
        .containsExactly(new double[] {redundant, first, second, synergy}, within(1e-6));
  }

  private static double[][][] table(String rows) {
    double[][][] table = new double[4][4][4];
    for (String row : rows.split(" ")) {
      table[row.charAt(0) - '0'][row.charAt(1) - '0'][row.charAt(2) - '0']++;
    }
    return table;
  }

  @Test
  void random_noNeighbourTellsLess() {
    var random = new SplittableRandom(4);
    for (int trial = 0; trial < 12; trial++) {
      int size = 2 + trial % 2;
      double[][][] p = new double[size][size][size];
      for (double[][] t : p) {
        for (double[] row : t) {
          for (int y = 0; y < size; y++) {
            row[y] = random.nextInt(5) == 0 ? 0 : -Math.log(random.nextDouble());
          }
        }
      }
      Decomposition ours = Decomposition.of(p);
      Decomposition check = AlternatingProjection.of(p);
      assertThat(ours.synergy()).isEqualTo(check.synergy(), within(2e-6));
      assertThat(ours.first()).isEqualTo(check.first(), within(2e-6));
    }
  }

  @Test
  void allZero_isRefused() {
    assertThatThrownBy(() -> Decomposition.of(new double[2][2][2]))
        .hasMessageContaining("nothing to decompose");
  }
}
