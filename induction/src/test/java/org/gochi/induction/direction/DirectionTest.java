package org.gochi.induction.direction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.gochi.induction.Dialogue;
import org.gochi.induction.Reading;
import org.gochi.induction.Talk;
import org.gochi.induction.Transcript;
import org.gochi.induction.tokens.Tokenizers;
import org.junit.jupiter.api.Test;

class DirectionTest {

  @Test
  void coordination_toy() {
    boolean[] prior = {true, true, true, false, false, false, true, false};
    boolean[] reply = {true, true, false, true, false, false, true, false};
    assertThat(Coordination.of(prior, reply)).isEqualTo(0.25);
  }

  @Test
  void coordination_followsTheLeadersArticlesAndNotTheReverse() {
    Reading reading =
        read(
            Talk.of(
                "A: the lathe hums",
                "B: the spindle turns",
                "A: oil helps",
                "B: grease works",
                "A: the chuck slips",
                "B: the jaw wears",
                "A: coolant runs",
                "B: chips clear"));
    assertThat(Coordination.byMarker(reading, 0, 1)).containsEntry("articles", 0.5);
    assertThat(Coordination.byMarker(reading, 1, 0).get("articles")).isLessThan(0);
  }

  @Test
  void styleMatching_nineCategories() {
    double[] one = {6, 5, 8, 9, 6, 12, 7, 1.5, 2};
    double[] two = {7.5, 4, 6.5, 9, 5, 13, 6, 0, 2.5};
    assertThat(StyleMatching.of(one, two)).isEqualTo(.8172733004, within(5e-11));
  }

  @Test
  void crossRecurrence_tiny() {
    int[] a = {1, 2, 3, 1, 2, 4, 5, 1, 2, 3};
    int[] b = {9, 1, 2, 3, 4, 1, 2, 5, 1, 2};
    CrossRecurrence crqa = CrossRecurrence.of(a, b);
    assertThat(crqa.rate()).isEqualTo(22);
    assertThat(crqa.determinism()).isEqualTo(95.4545, within(5e-5));
    assertThat(crqa.meanLine()).isEqualTo(2.3333, within(5e-5));
    assertThat(crqa.entropy()).isEqualTo(.636514, within(5e-7));
    assertThat(crqa.peak().lag()).isEqualTo(1);
    assertThat(crqa.peak().mean()).isEqualTo(.6667, within(5e-5));
  }

  @Test
  void uptake_ofWordsTheReplierAlwaysUses_isNone() {
    Reading reading =
        read(
            Talk.of(
                "A: torque matters",
                "B: torque torque",
                "A: oil matters",
                "B: torque torque",
                "A: heat matters",
                "B: torque torque"));
    assertThat(Uptake.of(reading, 0, 1).beyondLength()).isLessThanOrEqualTo(0);
  }

  @Test
  void induction_aMirrorBringsNothing() {
    Reading reading =
        read(
            Talk.of(
                "P: bearing whine",
                "M: bearing whine",
                "P: belt slack",
                "M: belt slack",
                "P: bearing heat",
                "M: bearing heat",
                "P: belt whine",
                "M: belt whine"));
    assertThat(Induction.of(reading, 0, 1)).isEqualTo(new Induction(5, 5));
    assertThat(Induction.of(reading, 1, 0)).isEqualTo(new Induction(0, 0));
  }

  @Test
  void transfer_deterministicFollower_oneBitAndBothTests() {
    var forward = new TransferEntropy(2, 2, 1, 1, 49, 5);
    var backward = new TransferEntropy(2, 2, 1, 1, 49, 5);
    var random = new SplittableRandom(2);
    for (int d = 0; d < 60; d++) {
      int[] source = random.ints(20, 0, 2).toArray();
      int[] target = new int[20];
      for (int t = 1; t < 20; t++) {
        target[t] = source[t - 1];
      }
      forward.add(source, target);
      backward.add(target, source);
    }
    assertThat(forward.result().bits()).isEqualTo(1, within(0.01));
    assertThat(forward.result().analytic()).isLessThan(1e-12);
    assertThat(forward.result().surrogate()).isEqualTo(1 / 50.0);
    assertThat(backward.result().beyondChance()).isEqualTo(0, within(0.01));
    assertThat(backward.result().analytic()).isGreaterThan(0.001);
  }

  @Test
  void transfer_oneShortDialogue_isBiasAlone() {
    var random = new SplittableRandom(9);
    double sum = 0;
    for (int d = 0; d < 4000; d++) {
      var one = new TransferEntropy(2, 2, 1, 1, 0, 1);
      one.add(random.ints(20, 0, 2).toArray(), random.ints(20, 0, 2).toArray());
      sum += one.result().bits();
    }
    assertThat(sum / 4000).isEqualTo(.100, within(.03));
  }

  @Test
  void transfer_poolsMadeApart_mergeToTheSameCounts() {
    var random = new SplittableRandom(3);
    var whole = new TransferEntropy(2, 2, 1, 1, 0, 1);
    var left = new TransferEntropy(2, 2, 1, 1, 0, 1);
    var right = new TransferEntropy(2, 2, 1, 1, 0, 1);
    for (int d = 0; d < 10; d++) {
      int[] x = random.ints(15, 0, 2).toArray();
      int[] y = random.ints(15, 0, 2).toArray();
      whole.add(x, y);
      (d % 2 == 0 ? left : right).add(x, y);
    }
    left.merge(right);
    assertThat(left.result()).isEqualTo(whole.result());
  }

  private static Reading read(Dialogue dialogue) {
    return Reading.of(Transcript.of(dialogue, Tokenizers.unicode()));
  }
}
