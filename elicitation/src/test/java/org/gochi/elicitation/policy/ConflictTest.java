package org.gochi.elicitation.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.gochi.elicitation.Choice;
import org.gochi.elicitation.Gap;
import org.gochi.elicitation.GapKind;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.Quote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Two sayings of which one denies the other. */
class ConflictTest {
  private static final String FOAMS = "The milk foams quickly when it is fresh.";
  private static final String NEVER = "The milk never foams quickly when it is fresh.";
  private static final String SETS = "土は冷たい水でよく締まります。";
  private static final String NOT_SET = "土は冷たい水では締まりません。";

  private static Talk then(Language language, String one, String other) {
    return language == Language.EN
        ? Talk.in(language).says("I steam milk.", one, "The pan goes on the stove at noon.", other)
        : Talk.in(language).says("左官をしています。", one, "鏝は朝に研ぎます。", other);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | The milk foams quickly when it is fresh. | The milk never foams quickly when it is fresh.
          EN | The milk does not foam quickly when it is fresh. | The milk foams quickly when it is fresh.
          EN | Fresh cold milk foams. | Fresh cold milk won't foam.
          JA | 土は冷たい水でよく締まります。 | 土は冷たい水では締まりません。
          JA | 土は冷たい水では締まらない。 | 土は冷たい水で締まる。
          """)
  void gap_ofADenial_namesBoth(Language language, String one, String other) {
    Talk talk = then(language, one, other);

    assertThat(talk.gaps(GapKind.CONFLICT)).hasSize(1);
    Gap gap = talk.gaps(GapKind.CONFLICT).getFirst();
    assertThat(gap.id()).isEqualTo("gap-conflict-h3-0");
    Quote where = Objects.requireNonNull(gap.where());
    assertThat(where.utterance()).isEqualTo("h3");
    assertThat(gap.articulation()).isNotNull();
    assertThat(gap.about()).isEqualTo(bare(other) + " / " + bare(one));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | The milk foams quickly when it is fresh. | The milk never foams quickly when it is fresh. I poured it into the sink on Monday.
          EN | The milk foams quickly when it is fresh. | I poured it into the sink on Monday. The milk never foams quickly when it is fresh.
          EN | Fresh cold milk foams. | I wipe the wand clean, then I wait a minute. Fresh cold milk won't foam. The pan goes on the stove.
          JA | 土は冷たい水でよく締まります。 | 土は冷たい水では締まりません。月曜に桶の泥を捨てました。
          JA | 土は冷たい水でよく締まります。 | 月曜に桶の泥を捨てました。土は冷たい水では締まりません。
          """)
  void gap_ofADenialInALongerAnswer_isOfThePartThatDenies(
      Language language, String one, String answer) {
    Talk talk =
        Talk.in(language)
            .says(language == Language.EN ? "I steam milk." : "左官をしています。", one, answer);
    assertThat(talk.asked().getLast().probe()).isEqualTo("cdm.incident");

    assertThat(talk.gaps(GapKind.CONFLICT)).hasSize(1);
    Gap gap = talk.gaps(GapKind.CONFLICT).getFirst();
    assertThat(Objects.requireNonNull(gap.where()).text())
        .containsPattern("never foams|won't foam|締まりません")
        .doesNotContain("Monday", "wipe", "stove", "月曜");
    assertThat(gap.about()).endsWith(" / " + bare(one));
    Choice choice = talk.next(gap.id());
    assertThat(choice.probe()).isEqualTo("contrast.conflict");
    assertThat(choice.wording()).contains(bare(one)).doesNotContain("Monday", "月曜");
  }

  private static String bare(String sentence) {
    return sentence.replaceAll("[.。]$", "");
  }

  @ParameterizedTest
  @CsvSource({"EN", "JA"})
  void question_wishedForAConflict_namesBoth(Language language) {
    String one = language == Language.EN ? FOAMS : SETS;
    String other = language == Language.EN ? NEVER : NOT_SET;

    Choice choice = then(language, one, other).next("gap-conflict-h3-0");

    assertThat(choice.probe()).isEqualTo("contrast.conflict");
    assertThat(choice.wording()).contains(bare(one), bare(other));
    assertThat(choice.wording().indexOf(bare(other)))
        .isLessThan(choice.wording().indexOf(bare(one)));
    assertThat(choice.language()).isEqualTo(language);
    Gap gap = Objects.requireNonNull(choice.gap());
    assertThat(gap.kind()).isEqualTo(GapKind.CONFLICT);
    assertThat(gap.id()).isEqualTo("gap-conflict-h3-0");
  }

  @ParameterizedTest
  @CsvSource({"EN, In spring it is otherwise.", "JA, 春だけは別です。"})
  void conflict_onceAskedAbout_isNoGapAndNotAskedAgain(Language language, String answer) {
    Talk talk =
        language == Language.EN ? then(language, FOAMS, NEVER) : then(language, SETS, NOT_SET);
    talk.wishing("gap-conflict-h3-0", answer);
    assertThat(talk.asked().getLast().probe()).isEqualTo("contrast.conflict");

    assertThat(talk.gaps(GapKind.CONFLICT)).isEmpty();
    talk.says("1 2 3 4.", "5 6 7.", "8 9.");
    assertThat(talk.asked())
        .extracting(Choice::probe)
        .filteredOn("contrast.conflict"::equals)
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | The milk foams quickly when it is fresh. | The milk never foams quickly.
          JA | 土は冷たい水でよく締まります。 | 土は冷たい水では締まりません。
          """)
  void exception_thatWasAskedFor_isNoConflict(Language language, String thing, String exception) {
    Talk asked = then(language, thing, language == Language.EN ? "It smells." : "匂います。");
    asked.wishing("gap-without-exception-h1-0", exception);
    assertThat(asked.asked().getLast().probe()).isEqualTo("cdm.exception");
    assertThat(asked.asked().getLast().wording()).contains(bare(thing));
    assertThat(asked.proposed()).isNotEmpty();
    assertThat(asked.gaps(GapKind.CONFLICT)).isEmpty();

    // The same words, when nobody asked where it ends, are one.
    assertThat(then(language, thing, exception).gaps(GapKind.CONFLICT)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | The milk foams quickly when it is fresh. | Except in spring, the milk never foams quickly when it is fresh.
          JA | 土は冷たい水でよく締まります。 | ただし、冬の土は冷たい水では締まりません。
          """)
  void exception_toldAsOne_isNoConflict(Language language, String thing, String exception) {
    Talk talk = then(language, thing, exception);

    assertThat(talk.proposed()).isNotEmpty();
    assertThat(talk.gaps(GapKind.CONFLICT)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | The milk foams quickly when it is fresh. | The milk foams quickly when the jug is fresh.
          EN | The milk foams quickly when it is fresh. | The cream never splits.
          EN | The milk never foams quickly when it is old. | The old milk does not foam quickly.
          JA | 土は冷たい水でよく締まります。 | 土は冷たい水と藁でよく締まります。
          JA | 土は冷たい水でよく締まります。 | 藁は腐りません。
          """)
  void sayings_thatDenyNothing_areNoConflict(Language language, String one, String other) {
    assertThat(then(language, one, other).gaps(GapKind.CONFLICT)).isEmpty();
  }

  @Test
  void denial_inTheSameBreath_isNoConflict() {
    Talk talk = Talk.in(Language.EN).says("I steam milk.", FOAMS + " " + NEVER);

    assertThat(talk.gaps(GapKind.CONFLICT)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void denial_ofWhatWasDeclined_isNoConflict(Language language) {
    boolean english = language == Language.EN;
    String one = english ? FOAMS : SETS;
    String other = english ? NEVER : NOT_SET;

    Talk declined = then(language, one, other).declines(one);
    assertThat(declined.gaps(GapKind.CONFLICT)).isEmpty();
    assertThat(declined.next("gap-conflict-h3-0").probe()).isNotEqualTo("contrast.conflict");
    for (int i = 0; i < 12; i++) {
      declined.says(i + " 1 2.");
    }
    assertThat(declined.asked()).extracting(Choice::probe).doesNotContain("contrast.conflict");

    // Nor when it was declined before the other was said.
    Talk before =
        Talk.in(language).says(english ? "I steam milk." : "左官をしています。", one).declines(one);
    assertThat(before.says(other).gaps(GapKind.CONFLICT)).isEmpty();
  }

  @Test
  void denial_ofWhatWasDeclinedAndOfAnotherSaying_namesTheOther() {
    String warm = "The milk foams quickly when the fresh jug is warm.";
    Talk talk = Talk.in(Language.EN).says("I steam milk.", warm, FOAMS).declines(FOAMS);

    talk.says("The milk never foams quickly when the jug is warm and fresh.");

    assertThat(talk.gaps(GapKind.CONFLICT)).hasSize(1);
    assertThat(talk.gaps(GapKind.CONFLICT).getFirst().about()).endsWith(" / " + bare(warm));
  }
}
