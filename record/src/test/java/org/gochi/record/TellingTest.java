package org.gochi.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TellingTest {
  private static ResourceBundle messages(Locale locale) {
    return ResourceBundle.getBundle("org.gochi.record.messages", locale);
  }

  @Test
  void everySentence_isThereInBothLanguages() {
    assertThat(messages(Locale.JAPANESE).keySet()).isEqualTo(messages(Locale.ROOT).keySet());
    for (String key : messages(Locale.ROOT).keySet()) {
      assertThat(messages(Locale.JAPANESE).getString(key)).as(key).matches("(?s).*[ぁ-んァ-ヶ].*");
    }
  }

  @ParameterizedTest
  @EnumSource(Verification.What.class)
  void everyBreak_hasThreeParts(Verification.What what) {
    for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.JAPANESE}) {
      Telling telling = Verification.Break.at(12_345, what, "text").telling();
      assertThat(telling.what(locale)).isNotBlank().doesNotContain("{", "12,345");
      assertThat(telling.safe(locale)).isNotBlank().doesNotContain("{");
      assertThat(telling.next(locale)).isNotBlank().doesNotContain("{");
    }
  }

  @Test
  void anotherLanguage_getsEnglish() {
    Telling telling = new RecordException.DiskFull(null, "/home").telling();
    assertThat(telling.what(Locale.GERMAN)).startsWith("There is no room left");
    assertThat(telling.whole(Locale.JAPANESE)).contains("空きがありません");
  }
}
