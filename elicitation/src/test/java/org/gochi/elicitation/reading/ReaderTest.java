package org.gochi.elicitation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.gochi.elicitation.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
          REQUEST | Ask me about the grease.
          REQUEST | Let's talk about the belt.
          REQUEST | Can we talk about the belt?
          REQUEST | I'd rather talk about how it sounds.
          REQUEST | Why do you keep asking that?
          REQUEST | Please ask me how the grease smells.
          REQUEST | Why don't you ask me about the belt?
          REQUEST | No, ask me about the grease.
          REQUEST | You keep asking about the grease.
          REQUEST | Stop asking me about the grease.
          REQUEST | Don't ask me about the grease again.
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
          TELLING | Cold water does not set it.
          TELLING | I asked the apprentice about the grease and he went pale.
          TELLING | Ask me about the grease. It smelled burnt.
          TELLING | Customers ask me about the colour, and I show them the bare wood.
          TELLING | When they ask me about the price, I show them the joints.
          TELLING | A new nurse will ask me how the pump sounds.
          TELLING | My boss says let's talk about the belt and then he leaves.
          TELLING | You keep asking the horse until it turns its ear.
          TELLING | Don't ask the client about the colour before he sees the wood.
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
          STOP | もうこれで終わりにしたいです
          STOP | もうこれで終わりにしたいです。
          STOP | 今日はこれで終わりにしたいです。
          STOP | もう時間なので、失礼します。
          STOP | そろそろこの辺でいいですか。
          STOP | もう終わりにしたいので、お願いします。
          STOP | 今日は終わりにしてください。
          STOP | これで終わりにしてもいいですか。
          STOP | そろそろお開きにしましょう。
          SOFT_STOP | 以上です。
          REFUSAL | 話したくないです。
          REFUSAL | それは秘密です。
          QUESTION_BACK | どういう意味ですか。
          QUESTION_BACK | いつの話ですか。
          ALREADY_SAID | それはさっき言いました。
          NOTHING | わかりません。
          NOTHING | 特に思いつきませんね。
          NOTHING | ほかにはありません。
          NOTHING | ないです。
          NOTHING | 特にないですね。
          NOTHING | 思い当たることはありません。
          NOTHING | うーん、そこは何もないです。
          NOTHING | もうないです。
          NOTHING | それ以上はないです。
          NOTHING | そんな経験はないですね。
          NOTHING | 特別なことはありません。
          NOTHING | いや、ありません。
          REQUEST | グリスについて聞いてください。
          REQUEST | グリスの話をしたいです。
          REQUEST | ベルトのことを話してもいいですか。
          REQUEST | なんでさっきから同じことばかり聞くんですか。
          REQUEST | ベルトのことを聞いてくれませんか。
          REQUEST | うなりについて話したいんですが。
          REQUEST | ベルトの話をさせてください。
          REQUEST | なんでグリスのことばかり聞くんですか。
          REQUEST | グリスのことばかり聞かないでください。
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
          TELLING | 冷たい水では締まらない
          TELLING | 冷たい水では締まらない。
          TELLING | 冷たい水では締まりません。
          TELLING | 粉が指につかない。
          TELLING | 音がしないですね。
          TELLING | お客さんは色について聞いてきます。
          TELLING | 仕事は五時で終わりにしたいです。
          TELLING | 新人には匂いについて話したいことを書かせます。
          TELLING | お客さんは色について話したいと言います。
          TELLING | 患者さんは痛みの話をしたいんです。
          TELLING | 新人は水のことばかり聞いてきます。
          TELLING | 親方は音ばかり聞いて、色を見ません。
          TELLING | これで終わりにして水を切ります。
          TELLING | もう終わりにしたいときは水を止めます。
          TELLING | これで終わりにしたい日は、藁をかぶせます。
          TELLING | このくらいでいい色になります。
          TELLING | 時間になりますと火を止めます。
          TELLING | 匂いはない。
          TELLING | 音もありません。
          TELLING | 焦げた匂いはありません。
          TELLING | 壁にひびはないですね。
          TELLING | 色はありません。
          NOTHING_READABLE | ……
          """)
  void japaneseAnswers(Answer expected, String text) {
    assertThat(Reader.read(text, Language.JA).answer()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LIKENESS | EN | It is like a drum skin.
          LIKENESS | EN | As if somebody breathed on it.
          LIKENESS | JA | まるで濡れた砂です。
          LIKENESS | JA | 太鼓の皮のような感じです
          LIKENESS | JA | 太鼓の皮のような感じです。
          IMAGE | EN | It sounds like the lid of a kettle.
          IMAGE | EN | The water comes at you like the tide.
          NEGATION | EN | Cold water doesn't set it.
          NEGATION | EN | Nobody waits without the lamp.
          NEGATION | JA | 冷たい水では締まりません。
          NEGATION | JA | 水を足さずに練ります。
          """)
  void sign_shownByItsWording_isRead(Sign sign, Language language, String text) {
    assertThat(Reader.read(text, language).sentences().getFirst().shows(sign)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LIKENESS | EN | I like the grease thin.
          LIKENESS | EN | It's like I said.
          LIKENESS | JA | 太鼓の皮を張ります。
          LIKENESS | JA | 壁はもう乾いたみたいです。
          LIKENESS | JA | なんか引っかかります。
          IMAGE | EN | You have to like the smell of it.
          IMAGE | EN | If you like the mix thin, add water.
          NEGATION | EN | Another knot is noted.
          NEGATION | JA | 冷たい水で締まります。
          """)
  void sign_notShownByItsWording_isNotRead(Sign sign, Language language, String text) {
    assertThat(Reader.read(text, language).sentences().getFirst().shows(sign)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          EN | We call it "drawing" when it pulls. | drawing
          EN | That is what we call a cold shut. | cold shut
          EN | The trade word is "bloom". | bloom
          EN | First comes the “Bloom”, then the rest. | Bloom
          EN | We call it "off" when it pulls. | off
          EN | We call it off-square when it leans. | off-square
          EN | The bloom comes first. | -
          EN | We call it off when it rains hard. | -
          EN | We call it a day when the light goes. | -
          EN | We call them in when the wind turns. | -
          EN | We call it that because it pulls. | -
          EN | We call them at noon. | -
          EN | As we call it, the wall drinks. | -
          EN | He said "stop" and I stopped. | -
          JA | 現場では「追っかけ」と呼びます。 | 追っかけ
          JA | うちではノロと言います。 | ノロ
          JA | ﾉﾛではなく、いわゆる「しまり」です。 | しまり
          JA | 俗に鳴きって言います。 | 鳴き
          JA | 追っかけは端から始まります。 | -
          JA | 親方は「止めろ」と言いました。 | -
          """)
  void termOfTheTrade_whereOneIsMarked_isTheWordAsItStands(
      Language language, String text, @Nullable String term) {
    assertThat(Reader.termOfTheTrade(text, language)).isEqualTo(term);
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
    for (String[] endless :
        new String[][] {
          {"グリスのことを話したい", "んです"},
          {"今日は終わりにしたい", "かな"},
          {"そんなことはない", "ですね"},
          {"", "please now "},
          {"why do you keep asking", " about"}
        }) {
      for (int times : new int[] {40, 20_000}) {
        String huge = endless[0] + endless[1].repeat(times) + "x";
        assertThat(Reader.read(huge, Language.EN)).isNotNull();
      }
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I have to go and load the oven, that's enough for today.",
        "Right, that's enough for today, thanks.",
        "Let's leave it for today.",
        "Let's stop there, I've got a delivery coming.",
        "OK I need to get back to work.",
        "Gotta run, customer at the door.",
        "Can we pick this up tomorrow?",
        "Let's continue another time.",
        "I'll leave it there for now, the phone is ringing.",
        "Sorry, my shift starts, bye.",
        "お客さんが来たので、今日はここまでで。",
        "そろそろ仕事に戻ります。",
        "すみません、また今度。",
        "今日はこのへんで。",
        "もう時間なので終わります。",
        "続きは明日にします。"
      })
  void answer_thatTakesLeave_isAStop(String text) {
    assertThat(Reader.read(text, Language.of(text)).answer()).isEqualTo(Answer.STOP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I have to go round and check each tub.",
        "I have to go slowly with the first cut.",
        "You have to leave it for a day before you touch it.",
        "I leave it there for now and come back when it's cold.",
        "I stop there and listen.",
        "I need to run the water first.",
        "When it's all for today's batch I mark the lid.",
        "You see later that it cracks.",
        "床に戻らないと温度が下がります。",
        "今日は水を少なめにします。",
        "火はここまでで止めます。",
        "魚は明日まで塩に置きます。",
        "また明日の朝に味をみます。"
      })
  void answer_thatTellsOfGoingAndStopping_isNone(String text) {
    assertThat(Reader.read(text, Language.of(text)).answer()).isEqualTo(Answer.TELLING);
  }
}
