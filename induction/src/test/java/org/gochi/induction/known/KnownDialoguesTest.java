package org.gochi.induction.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gochi.induction.AnalysisOptions;
import org.gochi.induction.Analyzer;
import org.gochi.induction.DialogueAnalysis;
import org.gochi.induction.DialogueAnalysis.Emerged;
import org.gochi.induction.Mutual.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class KnownDialoguesTest {
  private static final int EACH = 12;
  private final Analyzer analyzer =
      new Analyzer(AnalysisOptions.defaults().withLexicon(false).withSurrogates(120));

  static List<KnownDialogues> languages() {
    return List.of(KnownDialogues.english(), KnownDialogues.japanese());
  }

  @ParameterizedTest
  @MethodSource("languages")
  void echo_isNeverMutualAndBringsNothingForth(KnownDialogues known) {
    for (DialogueAnalysis talk : talks(known, Kind.ECHO)) {
      assertThat(talk.mutual().verdict()).isNotEqualTo(Verdict.MUTUAL);
      assertThat(talk.emerged()).isEqualTo(Emerged.NOT_ABOVE_CHANCE);
      assertThat(talk.conjoint()).isEmpty();
      assertThat(talk.alignment().repetition()).as("although much is repeated").isGreaterThan(0.3);
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void strangers_areNeverMutualAlthoughTheyShareWords(KnownDialogues known) {
    for (DialogueAnalysis talk : talks(known, Kind.STRANGERS)) {
      assertThat(talk.mutual().verdict()).isNotEqualTo(Verdict.MUTUAL);
      assertThat(talk.emerged()).isEqualTo(Emerged.NOT_ABOVE_CHANCE);
      assertThat(talk.alignment().expressions()).isGreaterThan(5);
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void teaching_goesOneWayFromTheTeacher(KnownDialogues known) {
    long led =
        talks(known, Kind.TEACHING).stream()
            .filter(talk -> talk.mutual().verdict() == Verdict.ONE_WAY)
            .filter(talk -> KnownDialogues.PARTNER.equals(talk.mutual().leader()))
            .count();
    assertThat(led).isGreaterThanOrEqualTo(EACH - 1);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void conjoint_emerges(KnownDialogues known) {
    List<DialogueAnalysis> talks = talks(known, Kind.CONJOINT);
    assertThat(talks).allMatch(talk -> talk.emerged() == Emerged.ABOVE_CHANCE);
    assertThat(talks.stream().filter(t -> t.mutual().verdict() == Verdict.MUTUAL).count())
        .isGreaterThanOrEqualTo(EACH - 2);
    assertThat(talks)
        .allSatisfy(
            talk ->
                assertThat(talk.conjoint())
                    .allSatisfy(
                        c ->
                            assertThat(c.constituents().stream().map(x -> x.speaker()).distinct())
                                .as(c.expression())
                                .hasSize(2)));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void sameSeed_sameDialogue(Kind kind) {
    assertThat(KnownDialogues.japanese().dialogue(kind, 3))
        .isEqualTo(KnownDialogues.japanese().dialogue(kind, 3))
        .isNotEqualTo(KnownDialogues.japanese().dialogue(kind, 4));
  }

  @Test
  void sameDialogueAndOptions_sameAnalysis() {
    var talk = KnownDialogues.english().dialogue(Kind.CONJOINT, 5);
    assertThat(analyzer.analyze(talk)).isEqualTo(analyzer.analyze(talk));
  }

  private List<DialogueAnalysis> talks(KnownDialogues known, Kind kind) {
    return java.util.stream.LongStream.range(0, EACH)
        .mapToObj(seed -> analyzer.analyze(known.dialogue(kind, seed)))
        .toList();
  }
}
