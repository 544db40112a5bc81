package org.gochi.elicitation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.gochi.elicitation.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What sort of answer people give, by how they say it. */
class ReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          STOP | stop
          STOP | Ok, let's stop here.
          STOP | I have to go now
          SOFT_STOP | That's all.
          SOFT_STOP | nothing more to say
          REFUSAL | I'd rather not talk about that.
          REFUSAL | No comment.
          QUESTION_BACK | What do you mean?
          QUESTION_BACK | Which one?
          QUESTION_BACK | I'm not sure what you're asking me.
          ALREADY_SAID | I told you that already.
          ALREADY_SAID | We've had that one.
          NOTHING | I don't know.
          NOTHING | Nothing comes to mind.
          NOTHING | No, I don't think there's a story there.
          NOTHING | There isn't another that sticks.
          IMPATIENCE | Can we hurry up?
          VAGUE | It depends.
          VAGUE | All sorts, really.
          FELT | You just feel it.
          FELT | It's in my fingers, I can't explain it.
          YES | Yes.
          NO | Nope
          TELLING | The hum drops before it seizes.
          TELLING | I don't know, but the left one always goes first.
          TELLING | I don't know why the left one always goes first.
          TELLING | Well, you stop the pump and listen to the pipe.
          TELLING | The smell.
          NOTHING_READABLE | 🙂🙂
          NOTHING_READABLE | ...
          """)
  void englishAnswers(Answer expected, String text) {
    assertThat(Reader.read(text, Language.EN).answer()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          STOP | 終わりにします
          STOP | やめます。
          STOP | もういいです
          SOFT_STOP | 以上です。
          REFUSAL | 話したくないです。
          REFUSAL | それは秘密です。
          QUESTION_BACK | どういう意味ですか。
          QUESTION_BACK | いつの話ですか。
          ALREADY_SAID | それはさっき言いました。
          NOTHING | わかりません。
          NOTHING | 特に思いつきませんね。
          NOTHING | ほかにはありません。
          IMPATIENCE | あとどれくらいですか。急いでいるんですが
          VAGUE | 場合によります。
          VAGUE | いろいろですね。
          FELT | なんとなくです。
          FELT | 勘ですね。
          YES | はい
          NO | いいえ
          TELLING | 粉が指についたら、もう水はいらない。
          TELLING | なぜくもりが先に来るのかは、わかりません。
          TELLING | 匂い。
          TELLING | 音が半音下がります。
          NOTHING_READABLE | ……
          """)
  void japaneseAnswers(Answer expected, String text) {
    assertThat(Reader.read(text, Language.JA).answer()).isEqualTo(expected);
  }

  @Test
  void hugeAndStrangeTextsAreReadInLinearSteps() {
    for (String piece :
        new String[] {
          "a", "a.", "あ", "。", "🙂", "no no ", "（", "x'", "\u0301", "1,", "かがか", "\u200f"
        }) {
      String huge = piece.repeat(200_000 / piece.length());
      assertThat(Reader.read(huge, Language.EN)).isNotNull();
    }
  }

  @Test
  void aTextReadBeforeIsReadTheSame_untilItIsForgotten() {
    String text = "When the hum goes dull, I stop, unless it is cold.";
    Reading first = Reader.read(text, Language.EN);
    assertThat(Reader.read(text, Language.EN)).isEqualTo(first);
    assertThat(Reader.read(text, Language.JA)).isEqualTo(first); // it shows its own language
    assertThat(Reader.terms(text)).contains("hum");
    Reader.forget();
    assertThat(Reader.read(text, Language.EN)).isEqualTo(first);
  }

  @Test
  void theLanguageFollowsThePersonButNotAWord() {
    assertThat(Reader.language("NC旋盤です", Language.EN)).isEqualTo(Language.JA);
    assertThat(Reader.language("OK", Language.JA)).isEqualTo(Language.JA);
    assertThat(Reader.language("the hum drops", Language.JA)).isEqualTo(Language.EN);
    assertThat(Reader.language("مرحبا بالعالم", Language.JA)).isEqualTo(Language.JA);
  }

  @Test
  void openersAreCutFromASentence() {
    Reading reading = Reader.read("Well, you know, the hum drops, I guess.", Language.EN);
    assertThat(reading.sentences().getFirst().text()).startsWith("the hum drops");
    assertThat(reading.sentences().getFirst().shows(Sign.SENSE)).isTrue();
  }
}
