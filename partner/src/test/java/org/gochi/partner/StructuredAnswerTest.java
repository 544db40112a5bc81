package org.gochi.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gochi.elicitation.Elicitation;
import org.gochi.elicitation.Kind;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.Proposal;
import org.gochi.elicitation.Relation;
import org.gochi.elicitation.Setting;
import org.gochi.elicitation.Speaker;
import org.gochi.elicitation.Utterance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers as models give them, and what is read out of them. */
class StructuredAnswerTest {
  private static final Utterance WHEELS =
      new Utterance(
          "u2",
          Speaker.PERSON,
          "I build bicycle wheels. people think it's about counting spoke tension but really I"
              + " pluck them and I listen, and the last quarter turn I do by feel",
          null);
  private static final Utterance BRAKE =
      new Utterance("u4", Speaker.PERSON, "駅の手前で一段入れたら、スーッと流れたんですよ。滑るなって思って、すぐ緩めて、入れ直しました。", null);

  private static List<Proposal> read(String answer, Utterance heard) throws Exception {
    Elicitation talk = Elicitation.begin(new Setting(Language.of(heard.text()), ""));
    talk.hear(new Utterance("u1", Speaker.PARTNER, "What do you do?", null));
    talk.hear(heard);
    return StructuredAnswer.read(answer, talk, heard);
  }

  private static String quoting(String words) {
    return "{\"articulations\":[{\"kind\":\"cue\",\"statement\":\"s\",\"quotes\":[{\"utterance\":\"u2\",\"text\":\""
        + words
        + "\"}]}],\"links\":[]}";
  }

  @Test
  void fencesCommasCommentsAndOtherWords_areUnderstood() throws Exception {
    List<Proposal> read =
        read(
            """
            Sure! I noted {two} things:
            ```json
            {
              "articulations": [
                {"kind": "Cue", "statement": "I pluck the spokes and I listen.",
                 "quotes": [{"utterance": "u2", "text": "really I pluck them and listen"}],},
                {"kind": "heuristic", "statement": "The last quarter turn I do by feel.",
                 "quotes": "The last quarter turn I do by feel."}, // the second
              ],
              "links": [{"from": 1, "relation": "contrasts_with", "to": 0}]
            }
            ```
            Let me know if you need more!
            """,
            WHEELS);
    assertThat(read).extracting(Proposal::kind).containsExactly(Kind.CUE, Kind.RULE_OF_THUMB);
    assertThat(read.get(0).quotes())
        .extracting(q -> q.text())
        .containsExactly("really I pluck them and I listen");
    assertThat(read.get(1).quotes())
        .extracting(q -> q.text())
        .containsExactly("the last quarter turn I do by feel");
    assertThat(read.get(1).links())
        .extracting(link -> link.relation())
        .containsExactly(Relation.CONTRASTS_WITH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<think>{\"articulations\": 3}</think>%s",
        "Here it is: %s and that is all {really}.",
        "%s\n%s",
      })
  void theAnswer_isFoundAmongWhatStandsAroundIt(String around) throws Exception {
    String answer = quoting("I pluck them");
    assertThat(read(around.replace("%s", answer), WHEELS)).hasSize(1);
  }

  @Test
  void aListByItself_andOneCutOff_areReadAsFarAsTheyGo() throws Exception {
    String one =
        "{\"kind\":\"cue\",\"statement\":\"I listen\",\"quotes\":[{\"utterance\":\"u2\",\"text\":\"I listen\"}]}";
    assertThat(read("[" + one + "]", WHEELS)).hasSize(1);
    String cut = "{\"articulations\":[" + one + ",{\"kind\":\"cue\",\"statement\":\"I pl";
    assertThat(read(cut, WHEELS)).extracting(Proposal::statement).containsExactly("I listen");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "I pluck them and I listen;I pluck them and I listen",
        "I Pluck Them;I pluck them",
        "I pluck them ... by feel.;I pluck them",
        "people think it is about counting spoke tension;people think it's about counting spoke tension",
        "the last quarter of a turn I do by feel;the last quarter turn I do by feel",
      })
  void aQuoteThatIsSlightlyOff_becomesTheWordsThatWereSaid(String given, String said)
      throws Exception {
    Proposal read = read(quoting(given), WHEELS).getFirst();
    assertThat(read.quotes().getFirst().text()).isEqualTo(said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the rim was bent",
        "people never think it's about counting spoke tension",
        "the last half turn he does by eye",
        "I pluck them ... with a hammer",
        "…",
      })
  void whatWasNotSaid_isNoQuote(String given) throws Exception {
    assertThat(read(quoting(given), WHEELS).getFirst().quotes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "スーッと流れたんですよ;スーッと流れたんですよ",
        "駅の手前で一段入れたら、スーッと流れた。;駅の手前で一段入れたら、スーッと流れた",
        "駅の手前で一段入れたら、スーっと流れたんですよ;駅の手前で一段入れたら、スーッと流れたんですよ",
        "滑るなと思って、すぐ緩めて、入れ直しました;滑るなって思って、すぐ緩めて、入れ直しました",
      })
  void japanese_isAlignedByCharacters(String given, String said) throws Exception {
    Proposal read = read(quoting(given), BRAKE).getFirst();
    assertThat(read.quotes()).extracting(q -> q.text()).containsExactly(said);
  }

  @Test
  void japanese_withAFillerLeftOut_isFound() throws Exception {
    Utterance heard = new Utterance("u2", Speaker.PERSON, "刷毛を置くときの、うーん、重さというか、あれは教えられないですね", null);
    assertThat(read(quoting("刷毛を置くときの、重さというか、あれは教えられない"), heard).getFirst().quotes())
        .extracting(q -> q.text())
        .containsExactly("刷毛を置くときの、うーん、重さというか、あれは教えられない");
    assertThat(read(quoting("刷毛を置くときの、重さというか、あれは教えられる"), heard).getFirst().quotes()).isEmpty();
  }

  @Test
  void japanese_thatSaysSomethingElse_isNoQuote() throws Exception {
    assertThat(read(quoting("すぐ緩めないで、入れ直しました"), BRAKE).getFirst().quotes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no",
        "{}",
        "[]",
        "{\"articulations\": \"none\"}",
        "{\"articulations\": [oops"
      })
  void whatIsNotOfTheForm_isUnreadable(String answer) {
    assertThatThrownBy(() -> read(answer, WHEELS)).isInstanceOf(StructuredAnswer.Unreadable.class);
  }
}
