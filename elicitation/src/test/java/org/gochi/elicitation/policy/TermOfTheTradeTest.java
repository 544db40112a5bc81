package org.gochi.elicitation.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.gochi.elicitation.Choice;
import org.gochi.elicitation.Gap;
import org.gochi.elicitation.GapKind;
import org.gochi.elicitation.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A word of the trade that is used as if it were known. */
class TermOfTheTradeTest {
  private static final List<String> EN =
      List.of(
          "I lay plaster.",
          "We call it \"drawing\" when the plaster starts to pull at the trowel.",
          "The water leaves first.");
  private static final List<String> JA = List.of("左官をしています。", "現場では「追っかけ」と呼びます。", "水が先に引きます。");
  private static final List<String> ON_EN =
      List.of(
          "The wall goes dark in patches.",
          "The \"drawing\" begins at the edge.",
          "Sand makes it coarse.",
          "The second coat hides joints.",
          "The lath bends.",
          "Hair holds it together.",
          "Lime burns the skin.",
          "Straw rots in it.",
          "Our \"drawing\" took an hour.",
          "The corner cracked.",
          "The float skips.",
          "The scaffold swings.");
  private static final List<String> ON_JA =
      List.of(
          "壁がまだらに暗くなります。",
          "いわゆる「追っかけ」は端から始まります。",
          "砂で粗くなります。",
          "上塗りで継ぎ目が隠れます。",
          "木舞がたわみます。",
          "麻が土をつなぎます。",
          "石灰で手が荒れます。",
          "藁が腐ります。",
          "うちでは「追っかけ」と言って一時間かけます。",
          "隅が割れました。",
          "鏝が跳ねます。",
          "足場が揺れます。");

  private static Talk with(Language language, int answers) {
    List<String> lines = language == Language.EN ? EN : JA;
    return Talk.in(language).says(lines.subList(0, answers).toArray(String[]::new));
  }

  private static String term(Language language) {
    return language == Language.EN ? "drawing" : "追っかけ";
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void gap_ofATerm_isNoticed(Language language) {
    assertThat(with(language, 1).gaps(GapKind.TERM_AS_IF_KNOWN)).isEmpty();

    List<Gap> gaps = with(language, 2).gaps(GapKind.TERM_AS_IF_KNOWN);
    assertThat(gaps).extracting(Gap::id).containsExactly("gap-term-as-if-known");
    assertThat(gaps.getFirst().about()).isEqualTo(term(language));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | What do you mean by “drawing”?
          JA | 「追っかけ」とは、どういうことを指しますか。
          """)
  void question_aboutATerm_isAskedOnceTheTalkHasBegun(Language language, String wording) {
    assertThat(with(language, 2).next().probe()).isNotEqualTo("grounding.term");

    Choice choice = with(language, 3).next();
    assertThat(choice.probe()).isEqualTo("grounding.term");
    assertThat(choice.wording()).isEqualTo(wording);
    Gap gap = Objects.requireNonNull(choice.gap());
    assertThat(gap.id()).isEqualTo("gap-term-as-if-known");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void question_wishedForATerm_comesAtOnce(Language language) {
    Choice choice = with(language, 2).next("gap-term-as-if-known");

    assertThat(choice.probe()).isEqualTo("grounding.term");
    assertThat(choice.wording()).contains(term(language));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void term_saidAgain_isNotAskedAgain(Language language) {
    Talk talk = with(language, 3);
    for (String line : language == Language.EN ? ON_EN : ON_JA) {
      talk.says(line);
      assertThat(talk.gaps(GapKind.TERM_AS_IF_KNOWN)).describedAs(line).isEmpty();
    }

    assertThat(talk.asked().get(3).probe()).isEqualTo("grounding.term");
    assertThat(talk.asked())
        .extracting(Choice::probe)
        .filteredOn("grounding.term"::equals)
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The \"Drawing\" begins at the edge.",
        "\"DRAWING\" is what we call it, and so the \"DRAWING\" begins.",
        "Our “Drawing” took an hour."
      })
  void term_inOtherLetters_isTheSameTerm(String again) {
    Talk talk = with(Language.EN, 3).says("The wall goes dark in patches.");
    assertThat(talk.asked().getLast().probe()).isEqualTo("grounding.term");

    assertThat(talk.says(again).gaps(GapKind.TERM_AS_IF_KNOWN)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | The "bloom" comes after rain. | bloom
          JA | うちでは「鳴き」と言います。 | 鳴き
          """)
  void term_soonAfterAnother_isAGapButAskedAboutLater(Language language, String said, String term) {
    Talk talk = with(language, 3);
    List<String> on = language == Language.EN ? ON_EN : ON_JA;
    talk.says(on.getFirst(), said);
    assertThat(talk.gaps(GapKind.TERM_AS_IF_KNOWN)).extracting(Gap::about).containsExactly(term);
    assertThat(talk.next().probe()).isNotEqualTo("grounding.term");

    talk.says(on.subList(2, 10).toArray(String[]::new));
    List<Choice> terms =
        talk.asked().stream().filter(c -> "grounding.term".equals(c.probe())).toList();
    assertThat(terms).hasSize(2);
    assertThat(terms.getLast().wording()).contains(term);
    assertThat(talk.asked().indexOf(terms.getLast()) - talk.asked().indexOf(terms.getFirst()))
        .isGreaterThanOrEqualTo(8);
  }
}
