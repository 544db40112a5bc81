package org.gochi.induction.tokens;

import org.gochi.induction.Tokenizer;

/** The tokenisers of this module. */
public final class Tokenizers {
  private static final Tokenizer JAPANESE = new JapaneseRuns();
  private static final Tokenizer UNICODE = new UnicodeWords(true, JAPANESE);
  private static final Tokenizer AS_WRITTEN = new UnicodeWords(false, JAPANESE);
  private static final Tokenizer DIALIGN = new DialignTokenizer();

  private Tokenizers() {}

  /** Words of any script, lower-cased; stretches of Japanese by {@link #japanese()}. */
  public static Tokenizer unicode() {
    return UNICODE;
  }

  /** Like {@link #unicode()}, without lower-casing. */
  public static Tokenizer asWritten() {
    return AS_WRITTEN;
  }

  /**
   * Words of any script, with a tokeniser from outside for stretches of Japanese.
   *
   * @param lowerCase whether forms are lower-cased
   * @param japanese cuts stretches of kana and kanji, for example a morphological analyser
   */
  public static Tokenizer unicode(boolean lowerCase, Tokenizer japanese) {
    return new UnicodeWords(lowerCase, japanese);
  }

  /**
   * Japanese by runs of one script. Coarse: an inflected verb is a run of kanji and one of
   * hiragana. A morphological analyser does better; this one needs no dictionary.
   */
  public static Tokenizer japanese() {
    return JAPANESE;
  }

  /** What stands between white space, unchanged. */
  public static Tokenizer whitespace() {
    return (text, sink) -> {
      int start = -1;
      for (int i = 0; i <= text.length(); i++) {
        boolean gap = i == text.length() || Character.isWhitespace(text.charAt(i));
        if (gap && start >= 0) {
          sink.literal(text, start, i);
          start = -1;
        } else if (!gap && start < 0) {
          start = i;
        }
      }
    };
  }

  /** As dialign 1.1 does it, with its empty tokens. */
  public static Tokenizer dialign() {
    return DIALIGN;
  }
}
