package org.gochi.induction.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gochi.induction.AnalysisOptions;
import org.gochi.induction.Analyzer;
import org.gochi.induction.Dialogue;
import org.gochi.induction.DialogueAnalysis;
import org.gochi.induction.Talk;
import org.junit.jupiter.api.Test;

/** The excerpt that the reference tool ships, with what it prints for it. */
class AliceTest {
  private static final Dialogue ALICE =
      Talk.tsv("excerpt-alice", Talk.lines(AliceTest.class, "alice/excerpt-alice.tsv"));
  private final DialogueAnalysis analysis = new Analyzer(AnalysisOptions.dialign()).analyze(ALICE);
  private final Alignment alignment = analysis.alignment();

  @Test
  void compatible_everyFigure_asPrinted() {
    assertThat(
            List.of(
                DialignTables.independentHead(),
                DialignTables.independent(
                    "excerpt-alice_tsv", analysis.turns(), analysis.tokens(), alignment)))
        .isEqualTo(Talk.lines(AliceTest.class, "alice/metrics-speaker-independent.tsv"));
    assertThat(
            List.of(
                DialignTables.dependentHead(),
                DialignTables.dependent("excerpt-alice_tsv", alignment)))
        .isEqualTo(Talk.lines(AliceTest.class, "alice/metrics-speaker-dependent.tsv"));
  }

  @Test
  void compatible_lexicon_asPrinted() {
    assertThat(DialignTables.lexicon(alignment.lexicon()).lines())
        .containsExactlyElementsOf(
            Talk.lines(AliceTest.class, "alice/excerpt-alice_tsv-lexicon.tsv"));
    assertThat(DialignTables.ownLexicon(speaker("Agent").self().lexicon()).lines())
        .containsExactlyElementsOf(
            Talk.lines(AliceTest.class, "alice/excerpt-alice_tsv-lexicon-self-rep-A.tsv"));
    assertThat(DialignTables.ownLexicon(speaker("Human").self().lexicon()).lines())
        .containsExactlyElementsOf(
            Talk.lines(AliceTest.class, "alice/excerpt-alice_tsv-lexicon-self-rep-B.tsv"));
  }

  @Test
  void perTurn_equalsTheOnlineMode() {
    double[] shared = alignment.perTurn().stream().mapToDouble(TurnAlignment::shared).toArray();
    double[] own = alignment.perTurn().stream().mapToDouble(TurnAlignment::own).toArray();
    assertThat(shared)
        .containsExactly(
            0.0,
            0.0,
            0.0,
            0.8333333333333334,
            0.2222222222222222,
            0.0,
            0.16666666666666666,
            0.7777777777777778,
            0.2,
            0.6);
    assertThat(own)
        .containsExactly(
            0.0,
            0.0,
            0.7692307692307693,
            0.0,
            0.5555555555555556,
            0.0,
            1.0,
            0.1111111111111111,
            0.2,
            0.7);
  }

  @Test
  void uptakes_sayFromWhomAndSinceWhen() {
    TurnAlignment fourth = alignment.perTurn().get(3);
    assertThat(fourth.uptakes())
        .extracting(
            uptake -> uptake.span().of(ALICE.turns().get(3).text()), Uptake::from, Uptake::turn)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("the piece of cake", "Human", 0),
            org.assertj.core.groups.Tuple.tuple("Alice", "Human", 0));
    assertThat(alignment.perTurn().get(4).uptakes().getFirst().from()).isEqualTo("Agent");
  }

  private SpeakerAlignment speaker(String name) {
    return java.util.Objects.requireNonNull(alignment.speakers().get(name), name);
  }
}
