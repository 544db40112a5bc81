package org.gochi.induction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.gochi.induction.Mutual.Verdict;
import org.gochi.induction.control.Control;
import org.gochi.induction.control.Controlled;
import org.gochi.induction.control.DialoguePool;
import org.gochi.induction.known.Kind;
import org.gochi.induction.known.KnownDialogues;
import org.gochi.induction.rhythm.Rhythm;
import org.junit.jupiter.api.Test;

class AnalyzerTest {
  private static final KnownDialogues KNOWN = KnownDialogues.english();
  private final Analyzer analyzer = new Analyzer(AnalysisOptions.defaults().withSurrogates(20));

  @Test
  void noTurns_givesZeroesAndNoNumbersThatAreNone() {
    DialogueAnalysis nothing = analyzer.analyze(new Dialogue("empty", List.of()));
    assertThat(nothing.alignment().repetition()).isZero();
    assertThat(nothing.alignment().meanLength()).isZero();
    assertThat(nothing.mutual().verdict()).isEqualTo(Verdict.TOO_SHORT);
    assertThat(nothing.rhythm().segments()).isEmpty();
  }

  @Test
  void oneSpeaker_isAllowed() {
    DialogueAnalysis alone = analyzer.analyze(Talk.of("P: the bearing", "P: the bearing whines"));
    assertThat(alone.alignment().expressions()).isZero();
    assertThat(alone.alignment().speakers().values())
        .allMatch(speaker -> speaker.self().expressions() == 1);
    assertThat(alone.controls()).isEmpty();
  }

  @Test
  void emptyTurns_haveNoTokens() {
    DialogueAnalysis analysis = analyzer.analyze(Talk.of("P:", "M: well, oil", "P: oil", "M:"));
    assertThat(analysis.tokens()).isEqualTo(3);
    assertThat(analysis.alignment().perTurn().get(3).shared()).isZero();
    assertThat(analysis.alignment().perTurn().get(2).shared()).isEqualTo(1);
  }

  @Test
  void threeSpeakers_eachPairIsMeasured() {
    DialogueAnalysis analysis =
        analyzer.analyze(
            Talk.of(
                "A: the dry whine",
                "B: a dry whine",
                "C: dry whine and heat",
                "A: heat then",
                "B: heat",
                "C: whine"));
    assertThat(analysis.direction().toward()).hasSize(6);
    assertThat(analysis.mutual().pairs()).hasSize(3);
    var third = analysis.alignment().perTurn().get(2).uptakes().getFirst();
    assertThat(third.from()).isEqualTo("A");
    var fifth = analysis.alignment().perTurn().get(4).uptakes().getFirst();
    assertThat(fifth.from() + fifth.turn()).isEqualTo("C2");
  }

  @Test
  void copiedCode_isLeftOutOfInductionAndReported() {
    var analysis =
        analyzer.analyze(
            Talk.of(
                "P: see ```alpha beta gamma delta```", "M: ```alpha beta gamma delta``` runs",
                "P: good", "M: fine"));
    assertThat(analysis.copied()).isGreaterThan(0.5);
    assertThat(analysis.direction().toward().getFirst().induction().takenUp()).isZero();
    assertThat(analysis.alignment().perTurn().get(1).shared()).isGreaterThan(0.5);
  }

  @Test
  void pool_addsPseudoDyadsAndTopicMatchedOnes() {
    var pool = new DialoguePool(30, 1);
    for (Kind kind : Kind.values()) {
      IntStream.range(0, 6).forEach(i -> pool.offer(KNOWN.dialogue(kind, i)));
    }
    var analysis =
        new Analyzer(AnalysisOptions.defaults().withSurrogates(40))
            .withPool(pool)
            .withModelBaseline(
                IntStream.range(0, 20).mapToObj(i -> KNOWN.dialogue(Kind.STRANGERS, i)).toList())
            .analyze(KNOWN.dialogue(Kind.CONJOINT, 400));
    for (Control control : Control.values()) {
      Controlled conjoint =
          analysis.controls().stream()
              .filter(c -> c.control() == control && c.measure().equals("emergence.conjoint"))
              .findFirst()
              .orElseThrow();
      assertThat(conjoint.p()).as(control.name()).isLessThan(0.06);
      assertThat(conjoint.adjusted()).isGreaterThanOrEqualTo(conjoint.p());
    }
  }

  @Test
  void pools_mergedEqualsOneMadeAtOnce() {
    var whole = new DialoguePool(8, 3);
    var left = new DialoguePool(8, 3);
    var right = new DialoguePool(8, 3);
    for (int i = 0; i < 40; i++) {
      Dialogue dialogue = KNOWN.dialogue(Kind.ECHO, i);
      whole.offer(dialogue);
      (i % 3 == 0 ? left : right).offer(dialogue);
    }
    right.merge(left);
    assertThat(right.dialogues()).isEqualTo(whole.dialogues()).hasSize(8);
  }

  @Test
  void corpora_mergedEqualOneMadeAtOnce_andConvergeOnTheKind() {
    var whole = new CorpusAnalysis(1);
    var left = new CorpusAnalysis(1);
    var right = new CorpusAnalysis(1);
    for (int i = 0; i < 30; i++) {
      DialogueAnalysis analysis = analyzer.analyze(KNOWN.dialogue(Kind.TEACHING, i));
      whole.add(analysis);
      (i < 11 ? left : right).add(analysis);
    }
    left.merge(right);
    var one = whole.summary();
    var two = left.summary();
    assertThat(two.dialogues()).isEqualTo(30);
    assertThat(two.verdicts()).isEqualTo(one.verdicts());
    for (int i = 0; i < one.figures().size(); i++) {
      assertThat(two.figures().get(i).z()).isEqualTo(one.figures().get(i).z(), within(1e-9));
    }
    assertThat(figure(one, "partner", "person").adjusted()).isLessThan(1e-9);
    assertThat(figure(one, "person", "partner").p()).isGreaterThan(0.5);
    assertThat(one.transfer()).hasSize(2);
    assertThat(one.decomposition()).isNotNull();
  }

  private static CorpusAnalysis.CorpusFigure figure(
      CorpusAnalysis.Summary summary, String from, String to) {
    return summary.figures().stream()
        .filter(f -> f.measure().equals("direction.induction"))
        .filter(f -> f.control() == Control.PERMUTED)
        .filter(f -> f.from().equals(from) && f.to().equals(to))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void rhythm_coversTheTalkWithoutGaps_andTurningPointsNameTheirWords() {
    for (Kind kind : Kind.values()) {
      DialogueAnalysis analysis = analyzer.analyze(KNOWN.dialogue(kind, 8));
      int next = 0;
      for (Rhythm.Segment segment : analysis.rhythm().segments()) {
        assertThat(segment.from()).isEqualTo(next);
        next = segment.to() + 1;
      }
      assertThat(next).isEqualTo(analysis.turns());
      assertThat(analysis.rhythm().turningPoints())
          .allMatch(point -> !point.brought().isEmpty() || !point.conjoint().isEmpty());
    }
  }

  @Test
  void rhythm_opensAsksAndCloses() {
    var rhythm =
        analyzer
            .analyze(
                Talk.of(
                    "M: Hello.",
                    "P: Hello.",
                    "M: Which bearing do you check first?",
                    "P: The rear spindle bearing, by ear and by hand.",
                    "M: What tells you?",
                    "P: A dry whine, then heat at the flange.",
                    "M: And what would a newcomer miss?",
                    "P: The whine, because coolant covers it.",
                    "M: Thank you.",
                    "P: Thanks."))
            .rhythm();
    assertThat(rhythm.segments())
        .extracting(Rhythm.Segment::phase)
        .startsWith(Rhythm.Phase.OPENING, Rhythm.Phase.DRAWING_OUT)
        .endsWith(Rhythm.Phase.CLOSING);
  }
}
