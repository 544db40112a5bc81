package org.gochi.elicitation;

import java.util.Locale;

/** One of the two languages in which Gōchi speaks; both are equals. */
public enum Language {
  EN("en"),
  JA("ja");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** The BCP 47 tag, {@code "en"} or {@code "ja"}. */
  public String tag() {
    return tag;
  }

  /** The locale that goes with the tag. */
  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /**
   * The language with the given tag.
   *
   * @throws IllegalArgumentException when the tag is neither {@code "en"} nor {@code "ja"}
   */
  public static Language ofTag(String tag) {
    for (Language language : values()) {
      if (language.tag.equals(tag)) {
        return language;
      }
    }
    throw new IllegalArgumentException("language must be en or ja, not \"" + tag + "\"");
  }

  /**
   * Tells Japanese from English by counting: Japanese when kana and kanji make up more than a tenth
   * of the letters. A text without letters is taken as English.
   */
  public static Language of(String text) {
    long[] counts = new long[2];
    text.codePoints().filter(Character::isLetter).forEach(c -> counts[isJapanese(c) ? 1 : 0]++);
    return counts[1] * 10 > counts[0] + counts[1] ? JA : EN;
  }

  private static boolean isJapanese(int codePoint) {
    Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
    return script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA
        || script == Character.UnicodeScript.HAN
        || codePoint == 'ー';
  }
}
