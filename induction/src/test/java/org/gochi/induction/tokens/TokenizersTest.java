package org.gochi.induction.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gochi.induction.Tokenizer;
import org.junit.jupiter.api.Test;

class TokenizersTest {

  private static List<String> forms(Tokenizer tokenizer, String text) {
    return tokenizer.tokens(text).stream().map(Tokenizer.Token::form).toList();
  }

  @Test
  void unicode_wordsWithoutPunctuation() {
    assertThat(forms(Tokenizers.unicode(), "I'm sure: the 3.5 mm feed-rate — it’s naïve!"))
        .containsExactly("i'm", "sure", "the", "3.5", "mm", "feed-rate", "it's", "naïve");
    assertThat(forms(Tokenizers.asWritten(), "Alice Ａ")).containsExactly("Alice", "A");
  }

  @Test
  void unicode_mixedScripts() {
    assertThat(forms(Tokenizers.unicode(), "主軸のBearingが鳴る。"))
        .containsExactly("主軸", "の", "bearing", "が", "鳴", "る");
  }

  @Test
  void japanese_runsOfFunctionWordsAreCut() {
    assertThat(forms(Tokenizers.japanese(), "切粉には色があるから、音を聞きます"))
        .containsExactly("切粉", "には", "色", "が", "ある", "から", "音", "を", "聞", "き", "ます");
    assertThat(forms(Tokenizers.japanese(), "モーター音")).containsExactly("モーター", "音");
  }

  @Test
  void spans_pointIntoTheText() {
    String text = "「キーン」と Whine 𠮷野";
    for (Tokenizer tokenizer : List.of(Tokenizers.asWritten(), Tokenizers.whitespace())) {
      assertThat(tokenizer.tokens(text))
          .allMatch(token -> text.substring(token.start(), token.end()).equals(token.form()));
    }
  }

  @Test
  void dialign_keepsTheToolsEmptyTokens() {
    assertThat(forms(Tokenizers.dialign(), "")).containsExactly("");
    assertThat(forms(Tokenizers.dialign(), "?ok, so..."))
        .containsExactly("", "?", "ok", ",", "so", "...");
    assertThat(forms(Tokenizers.dialign(), "  a  b ")).containsExactly("a", "b");
  }

  @Test
  void pluggedJapanese_getsStretchesAndItsSpansAreShifted() {
    Tokenizer each =
        (text, sink) -> {
          for (int i = 0; i < text.length(); i++) {
            sink.token(text.substring(i, i + 1), i, i + 1);
          }
        };
    assertThat(Tokenizers.unicode(true, each).tokens("ok 主軸"))
        .containsExactly(
            new Tokenizer.Token("ok", 0, 2),
            new Tokenizer.Token("主", 3, 4),
            new Tokenizer.Token("軸", 4, 5));
  }
}
