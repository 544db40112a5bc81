package org.gochi.elicitation.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.gochi.elicitation.Kind;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.Proposal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A likeness is an image, whatever was asked. */
class LikenessTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It is like a drum skin.
          It's like a wet towel.
          Like a drum skin.
          As if a cat had breathed on it.
          It was almost like a cat purring.
          """)
  void card_ofALikeness_isAnImage(String likeness) {
    isAnImage(
        Language.EN,
        likeness,
        "I lay plaster.",
        "The water leaves.",
        "On Monday the wall went dark.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          太鼓の皮のようです
          太鼓の皮のような感じです
          濡れた砂みたいです
          濡れた砂みたいなもの
          まるで濡れた砂です。
          たとえると、濡れた砂です。
          太鼓の皮のようです。
          太鼓の皮のようだ。
          太鼓の皮のような感じです。
          濡れた砂みたいです。
          うどんの生地みたいなもんだよ。
          猫の喉みたいだね！
          なんか濡れた砂みたいな音です。
          ちょうど猫が鳴くような音です。
          なんか、猫が鳴くような音がします。
          """)
  void card_ofAJapaneseLikeness_isAnImage(String likeness) {
    isAnImage(Language.JA, likeness, "壁を塗る仕事です。", "水が先に引きます。", "月曜に壁が暗くなりました。");
  }

  /** Asked for the steps, and asked for what was noticed first. */
  private static void isAnImage(
      Language language, String likeness, String opening, String step, String occasion) {
    assertThat(Talk.in(language).says(opening, likeness).proposed())
        .extracting(Proposal::kind)
        .containsExactly(Kind.IMAGE);
    Talk noticed = Talk.in(language).says(opening, step, occasion, likeness);
    assertThat(noticed.asked().getLast().probe()).isEqualTo("cdm.cue");
    assertThat(noticed.proposed()).extracting(Proposal::kind).containsExactly(Kind.IMAGE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | The second coat goes on like this one.
          EN | The wall goes dark in patches.
          JA | 壁がまだらに暗くなります。
          EN | I like the mix thin.
          EN | Customers like the wood bare.
          EN | I'd like the water colder.
          EN | We really like a thin mix.
          EN | You like the mix thin in summer.
          JA | 配合は薄いのが好きです。
          JA | なんか変な音がします。
          JA | なんか匂いが違うので止めます。
          JA | なんか軽くなったら上げます。
          JA | ちょうど三時に止めます。
          """)
  void card_ofNoLikeness_isNoImage(Language language, String said) {
    Talk talk =
        Talk.in(language).says(language == Language.EN ? "I lay plaster." : "壁を塗る仕事です。", said);

    assertThat(talk.proposed()).hasSize(1);
    assertThat(talk.proposed().getFirst().kind()).isNotEqualTo(Kind.IMAGE);
  }
}
