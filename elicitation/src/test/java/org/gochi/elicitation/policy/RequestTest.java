package org.gochi.elicitation.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.gochi.elicitation.Choice;
import org.gochi.elicitation.Gap;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.Move;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person would rather be asked. */
class RequestTest {
  private static final String[] SPINDLE_EN = {
    "I service spindles.",
    "Last Tuesday the hum dropped, so I stopped the spindle and felt the bearing.",
    "The grease smelled burnt.",
    "The belt slips when the pulley is wet."
  };
  private static final String[] SPINDLE_JA = {
    "主軸の整備をしています。", "先週の火曜、うなりが低くなったので主軸を止めました。", "グリスが焦げた匂いでした。", "ベルトはプーリーが濡れると滑ります。"
  };

  private static Talk aboutSpindles(Language language) {
    return Talk.in(language).says(language == Language.EN ? SPINDLE_EN : SPINDLE_JA);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | Ask me about the grease. | grease
          EN | Ask me about the belt. | belt
          EN | Let's talk about the hum. | hum
          EN | Can we talk about the pulley? | belt
          EN | I'd rather talk about the bearing. | hum
          JA | グリスについて聞いてください。 | グリス
          JA | ベルトのことを聞いてください。 | ベルト
          JA | ベルトの話をしたいです。 | ベルト
          JA | うなりについて話したいです。 | うなり
          JA | グリスのことを話してもいいですか。 | グリス
          """)
  void request_forWhatWasTold_isFollowed(Language language, String request, String about) {
    Choice next = aboutSpindles(language).says(request).next();

    assertThat(next.wording()).contains(about);
    assertThat(next.slots().get("echo")).contains(about);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | Ask me about the grease.
          EN | I want to tell you about the loose belt that slips.
          JA | グリスについて聞いてください。
          JA | 滑るベルトの話をしたいです。
          """)
  void request_ofAnything_isMadeNoCard(Language language, String request) {
    Talk talk = aboutSpindles(language);
    assertThat(talk.proposed()).isNotEmpty();

    assertThat(talk.says(request).proposed()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | Ask me about the grease. The grease runs down the pulley. | grease runs down
          JA | グリスについて聞いてください。グリスはプーリーに垂れます。 | グリスはプーリーに垂れます
          """)
  void request_besideWhatIsTold_isLeftOutOfTheCard(Language language, String said, String told) {
    Talk talk = aboutSpindles(language).says(said);

    assertThat(talk.proposed()).hasSize(1);
    assertThat(talk.proposed().getFirst().statement())
        .contains(told)
        .doesNotContain("Ask me", "聞いて");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | Ask me about the cat.
          JA | 猫について聞いてください。
          """)
  void request_forWhatWasNotTold_isAnsweredWithAnotherQuestion(Language language, String request) {
    Talk talk = aboutSpindles(language).says(request);
    Choice next = talk.next();

    assertThat(next.probe()).isNotNull();
    assertThat(next.move()).isNotIn(Move.PROPOSE_STOP, Move.CLOSE, Move.REPAIR);
    assertThat(next.wording()).doesNotContain("cat", "猫");
    assertThat(talk.asked()).extracting(Choice::wording).doesNotContain(next.wording());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | Ask me about the grease. | grease | It runs.
          JA | グリスについて聞いてください。 | グリス | 垂れます。
          """)
  void request_twice_bringsTwoQuestions(
      Language language, String request, String about, String answer) {
    Talk talk = aboutSpindles(language).says(request, answer);
    String first = talk.asked().getLast().wording();

    assertThat(talk.says(request).next().wording()).contains(about).isNotEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | I ask the apprentice to hold the lamp. | Ask me about the grease. | grease
          EN | I talk to the owner about the rent. | Let's talk about the grease. | grease
          EN | I tell the owner about the rent. | I want to tell you about the grease. | grease
          JA | 見習いに灯りを持たせて話します。 | グリスのことを話してもいいですか。 | グリス
          JA | 親方の話を聞きます。 | グリスの話をしたいです。 | グリス
          """)
  void request_isNotFollowedByItsOwnVerb(
      Language language, String verb, String request, String about) {
    Talk talk = aboutSpindles(language).says(verb, request);

    assertThat(talk.next().wording()).contains(about);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | Why do you keep asking about the grease? | grease
          EN | You keep asking me about the belt. | belt
          EN | Stop asking about the grease. | grease
          EN | Don't ask me about the belt again. | belt
          EN | No more questions about the hum. | hum
          JA | なんでグリスのことばかり聞くんですか。 | グリス
          JA | ベルトのことばかり聞かないでください。 | ベルト
          JA | どうして何度もグリスのことを聞くんですか。 | グリス
          JA | ベルトのことはもう聞かないでください。 | ベルト
          """)
  void complaint_ofQuestionsAboutAThing_isFollowedByNoneAboutIt(
      Language language, String complaint, String about) {
    Talk talk = aboutSpindles(language);
    assertThat(talk.gaps()).extracting(Gap::about).anyMatch(gap -> gap.contains(about));

    talk.says(complaint);

    assertThat(talk.proposed()).isEmpty();
    assertThat(talk.next().move()).isEqualTo(Move.RESPECT);
    for (int i = 0; i < 6; i++) {
      assertThat(talk.next().wording()).doesNotContain(about);
      talk.says(i + " 1 2.");
    }
    assertThat(talk.gaps()).extracting(Gap::about).noneMatch(gap -> gap.contains(about));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | Why do you keep asking that?
          JA | なんでさっきから同じことばかり聞くんですか。
          """)
  void complaint_ofTheLastQuestion_isFollowedByOneAboutSomethingElse(
      Language language, String complaint) {
    Talk talk = aboutSpindles(language).says(complaint);
    Gap gap = Objects.requireNonNull(talk.asked().getLast().gap());

    Choice next = talk.next();
    assertThat(next.move()).isEqualTo(Move.RESPECT);
    assertThat(next.gap()).isNotNull().isNotEqualTo(gap);
    assertThat(Objects.requireNonNull(next.gap()).where())
        .satisfiesAnyOf(
            where -> assertThat(where).isNull(),
            where -> assertThat(where).isNotEqualTo(gap.where()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | I don't know. | Ask me about the grease. | grease
          EN | I don't know. | No, let's talk about the grease. | grease
          JA | わかりません。 | グリスについて聞いてください。 | グリス
          JA | わかりません。 | いや、グリスの話をしたいです。 | グリス
          """)
  void request_afterTheOfferToStop_isFollowed(
      Language language, String dry, String request, String about) {
    Talk talk =
        language == Language.EN
            ? Talk.in(language)
                .says(
                    "I service spindles.",
                    "The grease smelled burnt.",
                    "The belt slips when the pulley is wet.")
            : Talk.in(language).says("主軸の整備をしています。", "グリスが焦げた匂いでした。", "ベルトはプーリーが濡れると滑ります。");
    for (int i = 0; i < 30 && talk.next().move() != Move.PROPOSE_STOP; i++) {
      talk.says(dry);
    }
    assertThat(talk.next().move()).isEqualTo(Move.PROPOSE_STOP);

    assertThat(talk.says(request).next().wording()).contains(about);
  }
}
