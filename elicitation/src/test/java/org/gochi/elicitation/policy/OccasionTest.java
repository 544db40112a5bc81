package org.gochi.elicitation.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.gochi.elicitation.Choice;
import org.gochi.elicitation.Gap;
import org.gochi.elicitation.GapKind;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.Quote;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An occasion that is told unasked. */
class OccasionTest {
  private static final List<String> EN =
      List.of(
          "Last Tuesday the hum dropped, so I stopped the spindle and felt the bearing.",
          "The bearing was hot at the rear.",
          "The film had gone milky.",
          "I let it cool for an hour.",
          "I put in fresh grease.",
          "It ran quiet after that.",
          "The belt stays on.");
  private static final List<String> JA =
      List.of(
          "先週の火曜、うなりが低くなったので主軸を止めました。",
          "後ろの軸受が熱くなっていました。",
          "油膜が白く濁っていました。",
          "一時間ほど冷ましました。",
          "新しいグリスを入れました。",
          "そのあとは静かでした。",
          "ベルトはそのままです。");

  private static List<String> occasion(Language language) {
    return language == Language.EN ? EN : JA;
  }

  private static String[] work(Language language) {
    return language == Language.EN
        ? new String[] {"I service spindles.", "I hear the hum of the spindle drop."}
        : new String[] {"主軸の整備をしています。", "主軸のうなりが低くなるのを聞きます。"};
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void talk_withoutAnOccasion_isAskedForOne(Language language) {
    Talk talk = Talk.in(language).says(work(language));

    assertThat(talk.gaps(GapKind.NO_INCIDENT)).hasSize(1);
    assertThat(talk.next().probe()).isEqualTo("cdm.incident");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void occasion_toldInTheOpening_isGoneInto(Language language) {
    Talk talk = Talk.in(language).says(occasion(language).getFirst());

    assertThat(talk.gaps(GapKind.NO_INCIDENT)).isEmpty();
    Choice next = talk.next();
    assertThat(next.probe()).isEqualTo("cdm.cue");
    Gap gap = Objects.requireNonNull(next.gap());
    Quote where = Objects.requireNonNull(gap.where());
    assertThat(where.utterance()).isEqualTo("h0");
    assertThat(where.text()).contains(language == Language.EN ? "the hum dropped" : "うなりが低く");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void occasion_toldInTheOpening_isStayedWith_andNoneIsAskedFor(Language language) {
    Talk talk = Talk.in(language);
    occasion(language).forEach(talk::says);

    assertThat(talk.asked()).extracting(Choice::probe).doesNotContain("cdm.incident");
    // The steps of the work come after four turns with it.
    assertThat(talk.asked().subList(0, 5))
        .extracting(Choice::probe)
        .doesNotContain("overview.steps");
    assertThat(talk.asked()).extracting(Choice::probe).contains("overview.steps");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void occasion_toldInsteadOfTheSteps_isGoneInto(Language language) {
    Talk talk = Talk.in(language).says(work(language)[0], occasion(language).getFirst());
    assertThat(talk.asked().getLast().probe()).isEqualTo("overview.steps");

    assertThat(talk.next().probe()).isEqualTo("cdm.cue");
    assertThat(talk.next().wording())
        .contains(language == Language.EN ? "the hum dropped" : "うなりが低く");
    talk.says(occasion(language).subList(1, 6).toArray(String[]::new));
    assertThat(talk.asked()).extracting(Choice::probe).doesNotContain("cdm.incident");
  }
}
