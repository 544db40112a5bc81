package org.gochi.induction.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.gochi.induction.AnalysisOptions;
import org.gochi.induction.Analyzer;
import org.gochi.induction.Dialogue;
import org.gochi.induction.DialogueAnalysis.Emerged;
import org.gochi.induction.Mutual.Verdict;
import org.gochi.induction.Talk;
import org.gochi.induction.Turn;
import org.gochi.induction.known.Kind;
import org.gochi.induction.known.KnownDialogues;
import org.gochi.induction.tokens.Tokenizers;
import org.junit.jupiter.api.Test;

class LiveInductionTest {

  private static LiveInduction live(Dialogue dialogue) {
    var live = new LiveInduction(Tokenizers.unicode(), 1);
    dialogue.turns().forEach(live::add);
    return live;
  }

  @Test
  void turnByTurn_equalsTheFinishedAnalysis() {
    Dialogue dialogue = KnownDialogues.english().dialogue(Kind.CONJOINT, 11);
    var live = live(dialogue);
    var whole = new Analyzer(AnalysisOptions.defaults()).analyze(dialogue);
    assertThat(live.turns().stream().map(LiveInduction.TurnInduction::alignment))
        .isEqualTo(whole.alignment().perTurn());
    assertThat(live.conjoint()).isEqualTo(whole.conjoint());
    assertThat(live.chanceNow().mutual().verdict()).isEqualTo(whole.mutual().verdict());
    assertThat(live.chanceNow().emerged()).isEqualTo(Emerged.ABOVE_CHANCE);
  }

  @Test
  void fewTurns_areTooShortToTell() {
    var live =
        live(Talk.of("P: the bearing whines", "M: whines", "P: it whines hot", "M: hot whine"));
    assertThat(live.chance().asOf()).isZero();
    assertThat(live.chanceNow().mutual().verdict()).isEqualTo(Verdict.TOO_SHORT);
    assertThat(live.chanceNow().emerged()).isEqualTo(Emerged.TOO_SHORT);
  }

  @Test
  void handWritten_sayWhoBroughtWhatAndWhereItCameTogether() {
    var live =
        live(
            Talk.of(
                "P: I listen for a whine.",
                "M: Does the whine come with heat, or before?",
                "P: Before the heat. A dry sound.",
                "M: So a dry whine is the first sign?",
                "P: Yes, the dry whine. Then I stop."));
    assertThat(live.turns().get(1).alignment().uptakes().getFirst().from()).isEqualTo("P");
    assertThat(live.turns().get(1).brought()).contains("heat").doesNotContain("whine");
    assertThat(live.conjoint()).as("both words are the person's own").isEmpty();
    assertThat(live.origins("A dry whine before the heat"))
        .extracting(c -> c.term() + " " + c.speaker() + " " + c.turn())
        .containsExactly("dry P 2", "whine P 0", "heat M 1");
  }

  @Test
  void handWritten_japanese_conjointWithItsPedigree() {
    var live =
        live(
            Talk.of(
                "職人: 異音を聞きます。",
                "相手: それはいつですか。発熱もありますか。",
                "職人: 発熱より前です。",
                "相手: 粘りとは違いますか。",
                "職人: つまり、異音の発熱です。",
                "相手: 異音の発熱を待つのですね。"));
    assertThat(live.conjoint()).hasSize(1);
    var joined = live.conjoint().getFirst();
    assertThat(joined.expression()).isEqualTo("異音の発熱");
    assertThat(joined.speaker()).isEqualTo("職人");
    assertThat(joined.constituents())
        .extracting(c -> c.term() + " " + c.speaker() + " " + c.turn())
        .containsExactly("異音 職人 0", "発熱 相手 1");
    assertThat(joined.takenUp().getFirst().turn()).isEqualTo(5);
  }

  @Test
  void copiedStretches_areNoInduction() {
    var live = new LiveInduction(Tokenizers.unicode(), 1);
    live.add(new Turn("P", "the spindle bearing hums"));
    var turn = live.add(new Turn("M", "> the spindle bearing hums\nWhen?"));
    assertThat(turn.alignment().shared()).isZero();
  }
}
