package org.gochi.induction.resonance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.gochi.induction.Reading;
import org.gochi.induction.Talk;
import org.gochi.induction.Transcript;
import org.gochi.induction.tokens.Tokenizers;
import org.junit.jupiter.api.Test;

class ResonanceTest {
  private static final double[][] ROWS = {
    {.7, .2, .1}, {.6, .3, .1}, {.1, .2, .7}, {.1, .3, .6}, {.2, .2, .6}
  };
  private static final List<String> NAMES = List.of("A", "B");

  @Test
  void distributions_windowOne_inBits() {
    var turn = window(1).perTurn().get(1);
    assertThat(turn.turn()).isEqualTo(2);
    assertThat(turn.novelty()).isEqualTo(1.589659695, within(5e-10));
    assertThat(turn.transience()).isEqualTo(.038682195, within(5e-10));
    assertThat(turn.resonance()).isEqualTo(1.550977500, within(5e-10));
  }

  @Test
  void distributions_windowTwo_inBits() {
    var turn = window(2).perTurn().get(0);
    assertThat(turn.turn()).isEqualTo(2);
    assertThat(turn.resonance()).isEqualTo(1.589857879, within(5e-10));
  }

  private static WindowResonance window(int window) {
    return Resonance.ofDistributions(ROWS, new int[] {0, 1, 0, 1, 0}, NAMES).windows().stream()
        .filter(w -> w.window() == window)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void residuals_sumToNothing() {
    double sum = window(1).perTurn().stream().mapToDouble(WindowResonance.OfTurn::residual).sum();
    assertThat(sum).isEqualTo(0, within(1e-12));
  }

  @Test
  void vectors_sameDirection_areNoNews() {
    double[][] vectors = {{1, 0}, {2, 0}, {0, 1}, {0, 3}, {0, 1}};
    var turns =
        Resonance.ofVectors(vectors, new int[] {0, 1, 0, 1, 0}, NAMES).windows().get(0).perTurn();
    assertThat(turns.get(0).novelty()).isEqualTo(0, within(1e-12));
    assertThat(turns.get(1).resonance()).isEqualTo(1, within(1e-12));
  }

  @Test
  void terms_equalTheDirectFormula() {
    var transcript =
        Transcript.of(
            Talk.of("A: red green blue red", "B: green stone", "A: stone wall", "B: red wall"),
            Tokenizers.unicode());
    var reading = Reading.of(transcript);
    double[][] p = new double[4][];
    int[][] counts = {{2, 1, 1, 0, 0}, {0, 1, 0, 1, 0}, {0, 0, 0, 1, 1}, {1, 0, 0, 0, 1}};
    for (int t = 0; t < 4; t++) {
      double total = java.util.Arrays.stream(counts[t]).sum() + 0.5;
      p[t] = java.util.Arrays.stream(counts[t]).mapToDouble(c -> (c + 0.1) / total).toArray();
    }
    var divergence = new TermDivergence(reading);
    for (int s = 0; s < 4; s++) {
      for (int t = 0; t < 4; t++) {
        assertThat(divergence.between(s, t)).isEqualTo(Divergence.bits(p[s], p[t]), within(1e-12));
      }
    }
  }

  @Test
  void kept_isGreaterWhereTheOtherGoesOnWithIt() {
    var kept =
        Talk.of(
            "A: rain wind",
            "B: rain wind",
            "A: torque wrench",
            "B: torque wrench",
            "A: torque wrench",
            "B: torque wrench");
    var dropped =
        Talk.of(
            "A: rain wind",
            "B: rain wind",
            "A: torque wrench",
            "B: rain wind",
            "A: rain wind",
            "B: rain wind");
    assertThat(kept(kept)).isGreaterThan(kept(dropped));
  }

  private static double kept(org.gochi.induction.Dialogue dialogue) {
    Reading reading = read(dialogue);
    return Resonance.kept(reading, Resonance.divergence(reading), 0, 2);
  }

  private static Reading read(org.gochi.induction.Dialogue dialogue) {
    return Reading.of(Transcript.of(dialogue, Tokenizers.unicode()));
  }
}
