package org.gochi.elicitation.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.gochi.elicitation.Gap;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.Move;
import org.gochi.elicitation.Proposal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an answer calls for. */
class ChooserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | I lay plaster. | I'd like to stop here now.
          JA | 壁を塗る仕事です。 | もうこれで終わりにしたいです。
          JA | 壁を塗る仕事です。 | 今日はこれで終わりにしたいです
          """)
  void choose_afterAStop_closes(Language language, String before, String stop) {
    Talk talk = Talk.in(language).says(before, stop);

    assertThat(talk.next().move()).isEqualTo(Move.CLOSE);
    assertThat(talk.proposed()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | I lay plaster. | Cold water does not set it.
          JA | 壁を塗る仕事です。 | 冷たい水では締まらない。
          JA | 壁を塗る仕事です。 | 冷たい水では締まりません。
          JA | 壁を塗る仕事です。 | 粉が指につかない
          """)
  void choose_afterANegation_takesItForATelling(Language language, String before, String said) {
    Talk talk = Talk.in(language).says(before, said);

    assertThat(talk.proposed()).extracting(Proposal::statement).containsExactly(said);
    assertThat(talk.gaps())
        .extracting(Gap::about)
        .describedAs("it may be asked about")
        .contains(said.replaceAll("[.。]$", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | I lay plaster. | But you didn't come here to hear about that. The wall goes dark in patches. | The wall goes dark in patches.
          EN | I lay plaster. | I'm rambling. The wall goes dark in patches. | The wall goes dark in patches.
          JA | 壁を塗る仕事です。 | これは脱線ですね。壁がまだらに暗くなります。 | 壁がまだらに暗くなります。
          JA | 壁を塗る仕事です。 | そんな話をしに来たんじゃないですよね。壁がまだらに暗くなります。 | 壁がまだらに暗くなります。
          """)
  void digression_owned_isNotTakenForKnowing(
      Language language, String before, String said, String card) {
    Talk talk = Talk.in(language).says(before, said);

    assertThat(talk.proposed()).extracting(Proposal::statement).containsExactly(card);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | I lay plaster. | The wall goes dark in patches. | The water leaves first. | The lime is grey. You should always wet the brick. | wet the brick
          JA | 壁を塗る仕事です。 | 壁がまだらに暗くなります。 | 水が先に引きます。 | 石灰は灰色です。煉瓦は必ず濡らすべきです。 | 煉瓦
          """)
  void norm_isGrounded_notWhatStandsBesideIt(
      Language language, String one, String two, String three, String norm, String words) {
    Talk talk = Talk.in(language).says(one, two, three, norm);

    assertThat(talk.next().probe()).isEqualTo("grounding.last");
    assertThat(talk.next().wording()).contains(words);
  }

  @ParameterizedTest
  @CsvSource({"EN, I bake sourdough.", "JA, ぬか漬けを四十年やっています。"})
  void gaps_ofWhoSomebodyIs_areNotNamed(Language language, String opening) {
    Talk talk = Talk.in(language).says(opening);

    assertThat(talk.gaps()).extracting(Gap::about).containsOnly("");
  }
}
