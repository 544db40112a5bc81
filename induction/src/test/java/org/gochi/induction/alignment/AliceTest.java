package org.gochi.induction.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
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
  void compatible_speakerIndependentFigures_asPrinted() {
    Map<String, Double> printed = table("alice/metrics-speaker-independent.tsv");
    assertThat((double) analysis.turns()).isEqualTo(printed.get("Num. utterances"));
    assertThat((double) analysis.tokens()).isEqualTo(printed.get("Num. tokens"));
    assertThat((double) alignment.expressions())
        .isEqualTo(printed.get("Expression Lexicon Size (ELS)"));
    assertThat(alignment.variety()).isEqualTo(printed.get("Expression Variety (EV)"));
    assertThat(alignment.repetition()).isEqualTo(printed.get("Expression Repetition (ER)"));
    assertThat(alignment.vocabularyOverlap()).isEqualTo(printed.get("Voc. Overlap"));
    assertThat(alignment.entropy()).isEqualTo(printed.get("ENTR"));
    assertThat(alignment.meanLength()).isEqualTo(printed.get("L"));
    assertThat((double) alignment.maxLength()).isEqualTo(printed.get("LMAX"));
  }

  @Test
  void compatible_speakerDependentFigures_asPrinted() {
    Map<String, Double> printed = table("alice/metrics-speaker-dependent.tsv");
    for (String[] side : new String[][] {{"S1", "Agent"}, {"S2", "Human"}}) {
      SpeakerAlignment speaker = speaker(side[1]);
      String s = side[0];
      assertThat(speaker.initiated())
          .isEqualTo(printed.get(s + "/Initiated Expression (IE_" + s + ")"));
      assertThat(speaker.repetition())
          .isEqualTo(printed.get(s + "/Expression Repetition (ER_" + s + ")"));
      assertThat(speaker.tokenShare()).isEqualTo(printed.get(s + "/tokens (%)"));
      assertThat(speaker.vocabularyShared()).isEqualTo(printed.get("Voc. Overlap " + s));
      SelfRepetition self = speaker.self();
      assertThat((double) self.expressions()).isEqualTo(printed.get("SR/" + s + "/ELS"));
      assertThat(self.variety()).isEqualTo(printed.get("SR/" + s + "/EV"));
      assertThat(self.repetition()).isEqualTo(printed.get("SR/" + s + "/ER"));
      assertThat(self.entropy()).isEqualTo(printed.get("SR/" + s + "/ENTR"));
      assertThat(self.meanLength()).isEqualTo(printed.get("SR/" + s + "/L"));
      assertThat((double) self.maxLength()).isEqualTo(printed.get("SR/" + s + "/LMAX"));
    }
  }

  @Test
  void compatible_lexicon_asPrinted() {
    assertThat(printed(alignment.lexicon(), AliceTest::row))
        .isEqualTo(Talk.lines(AliceTest.class, "alice/excerpt-alice_tsv-lexicon.tsv"));
    assertThat(printed(speaker("Agent").self().lexicon(), AliceTest::ownRow))
        .isEqualTo(Talk.lines(AliceTest.class, "alice/excerpt-alice_tsv-lexicon-self-rep-A.tsv"));
    assertThat(printed(speaker("Human").self().lexicon(), AliceTest::ownRow))
        .isEqualTo(Talk.lines(AliceTest.class, "alice/excerpt-alice_tsv-lexicon-self-rep-B.tsv"));
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

  private static List<String> printed(List<Expression> lexicon, Function<Expression, String> row) {
    boolean own = row.apply(lexicon.getFirst()).split("\t").length == 6;
    var lines = new java.util.ArrayList<String>();
    lines.add(
        own
            ? "Freq.\tSize\tSurface Form\tSpanning\tFirst Speaker\tTurns"
            : "Freq.\tFree Freq.\tSize\tSurface Form\tEstablishment turn\tSpanning\tPriming"
                + "\tFirst Speaker\tTurns");
    lexicon.forEach(expression -> lines.add(row.apply(expression)));
    lines.add("");
    return lines;
  }

  private static String row(Expression e) {
    return String.join(
        "\t",
        e.frequency() + "",
        e.freeFrequency() + "",
        e.size() + "",
        e.text(),
        e.establishmentTurn() + "",
        e.spanning() + "",
        e.priming() + "",
        e.firstSpeaker(),
        turns(e));
  }

  private static String ownRow(Expression e) {
    return String.join(
        "\t",
        e.frequency() + "",
        e.size() + "",
        e.text(),
        e.spanning() + "",
        e.firstSpeaker(),
        turns(e));
  }

  private static String turns(Expression e) {
    return String.join(", ", e.turns().stream().map(String::valueOf).toList());
  }

  private static Map<String, Double> table(String resource) {
    List<String> lines = Talk.lines(AliceTest.class, resource);
    String[] head = lines.get(0).split("\t");
    String[] cells = lines.get(1).split("\t");
    return IntStream.range(0, head.length)
        .filter(i -> cells[i].matches("-?[0-9.]+"))
        .boxed()
        .collect(java.util.stream.Collectors.toMap(i -> head[i], i -> Double.valueOf(cells[i])));
  }
}
