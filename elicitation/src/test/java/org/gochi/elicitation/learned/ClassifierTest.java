package org.gochi.elicitation.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClassifierTest {
  private static final List<String> SENSES = List.of("smell", "sound", "touch");

  /** Words that stand beside each sense only. */
  private static final Map<String, List<String>> OF_A_SENSE =
      Map.of(
          "smell", List.of("burnt", "sour", "nose", "musty"),
          "sound", List.of("hum", "ring", "ear", "rattle"),
          "touch", List.of("sticky", "warm", "finger", "slack"));

  private static final List<String> ANYWHERE = List.of("it", "goes", "when", "we", "stop");

  /** Two words of the sense and two of any; the same for the same seed. */
  private static List<Example<String>> examples(int each, long seed) {
    Random random = new Random(seed);
    List<Example<String>> examples = new ArrayList<>();
    for (int i = 0; i < each; i++) {
      for (String sense : SENSES) {
        List<String> own = OF_A_SENSE.getOrDefault(sense, List.of());
        int first = random.nextInt(own.size());
        int second = (first + 1 + random.nextInt(own.size() - 1)) % own.size();
        int common = random.nextInt(ANYWHERE.size());
        int other = (common + 1) % ANYWHERE.size();
        examples.add(
            new Example<>(
                sense,
                Set.of(own.get(first), own.get(second), ANYWHERE.get(common), ANYWHERE.get(other)),
                Set.of()));
      }
    }
    return examples;
  }

  private static <L> L likeliest(Map<L, Double> shares) {
    return shares.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  @Test
  void of_noExamples_throws() {
    assertThatThrownBy(() -> Classifier.of(List.<Example<String>>of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("nothing to learn from");
  }

  @Test
  void of_theSameExamples_givesTheSameFigures() {
    Classifier<String> one = Classifier.of(examples(20, 1));
    Classifier<String> other = Classifier.of(examples(20, 1));

    for (Example<String> each : examples(10, 2)) {
      // To the last bit: sets of words have no order of their own, and none may show.
      assertThat(one.shares(each.words(), each.marks()))
          .isEqualTo(other.shares(each.words(), each.marks()));
    }
  }

  @Test
  void of_theSameExamplesOnAnyMachine_givesTheSameFigures() {
    Map<String, Double> shares =
        Classifier.of(examples(20, 1)).shares(Set.of("hum", "sour", "it"), Set.of());

    // Sets hand out their words in another order in each process.
    assertThat(shares)
        .isEqualTo(
            Map.of(
                "smell",
                0.47231054359861663,
                "sound",
                0.4977295090621786,
                "touch",
                0.02995994733920483));
  }

  @Test
  void of_theSameExamplesInAnotherOrder_tellsThemApartAlike() {
    List<Example<String>> forwards = examples(20, 1);
    Classifier<String> one = Classifier.of(forwards);
    Classifier<String> other = Classifier.of(forwards.reversed());

    for (Example<String> each : examples(10, 2)) {
      Map<String, Double> shares = one.shares(each.words(), Set.of());
      assertThat(likeliest(other.shares(each.words(), Set.of()))).isEqualTo(likeliest(shares));
      other
          .shares(each.words(), Set.of())
          .forEach((sense, share) -> assertThat(share).isCloseTo(shares.get(sense), within(0.1)));
    }
  }

  @Test
  void shares_ofWhatWasNotLearnedFrom_areOfItsClass() {
    Classifier<String> classifier = Classifier.of(examples(20, 1));

    for (Example<String> each : examples(30, 3)) {
      Map<String, Double> shares = classifier.shares(each.words(), Set.of());
      assertThat(likeliest(shares)).describedAs(each.words().toString()).isEqualTo(each.label());
      assertThat(shares.get(each.label())).isGreaterThan(0.8);
    }
  }

  @Test
  void shares_ofAnything_sumToOneAndStandInTheOrderOfTheExamples() {
    Classifier<String> classifier = Classifier.of(examples(20, 1));

    for (Set<String> words :
        List.of(Set.<String>of(), Set.of("hum"), Set.of("hum", "burnt", "warm"), Set.of("never"))) {
      Map<String, Double> shares = classifier.shares(words, Set.of());
      assertThat(shares.keySet()).containsExactlyElementsOf(SENSES);
      assertThat(shares.values()).allSatisfy(share -> assertThat(share).isBetween(0.0, 1.0));
      assertThat(shares.values().stream().mapToDouble(Double::doubleValue).sum())
          .isCloseTo(1, within(1e-12));
    }
    assertThat(Classifier.of(examples(20, 1).reversed()).shares(Set.of(), Set.of()).keySet())
        .containsExactly("touch", "sound", "smell");
  }

  @Test
  void shares_ofNothingKnown_areAllAlike() {
    Classifier<String> classifier = Classifier.of(examples(20, 1));

    assertThat(classifier.shares(Set.of("unheard", "of"), Set.of("mark")).values())
        .hasSize(3)
        .allSatisfy(share -> assertThat(share).isCloseTo(1 / 3.0, within(1e-12)));
  }

  @Test
  void shares_withUnknownWordsBeside_areAsWithoutThem() {
    Classifier<String> classifier = Classifier.of(examples(20, 1));

    assertThat(classifier.shares(Set.of("hum", "unheard"), Set.of("mark")))
        .isEqualTo(classifier.shares(Set.of("hum"), Set.of()));
  }

  @Test
  void shares_whereTheWordsAreAlike_areToldByTheMark() {
    List<Example<String>> examples = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      examples.add(new Example<>("asked", Set.of("hum", "low"), Set.of("rises")));
      examples.add(new Example<>("told", Set.of("hum", "low"), Set.of("falls")));
    }
    Classifier<String> classifier = Classifier.of(examples);

    assertThat(likeliest(classifier.shares(Set.of("hum"), Set.of("rises")))).isEqualTo("asked");
    assertThat(likeliest(classifier.shares(Set.of("hum"), Set.of("falls")))).isEqualTo("told");
    assertThat(classifier.shares(Set.of("hum"), Set.of("rises")).get("asked")).isGreaterThan(0.7);
  }

  @Test
  void shares_ofASingleClass_areOne() {
    Classifier<String> classifier =
        Classifier.of(List.of(new Example<>("sound", Set.of("hum"), Set.of())));

    assertThat(classifier.shares(Set.of("ring"), Set.of())).isEqualTo(Map.of("sound", 1.0));
  }
}
