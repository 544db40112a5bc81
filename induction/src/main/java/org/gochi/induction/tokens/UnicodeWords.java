package org.gochi.induction.tokens;

import java.text.Normalizer;
import java.util.Locale;
import org.gochi.induction.Tokenizer;

/**
 * Words in the sense of Unicode letters, digits and marks; apostrophes, hyphens, points and
 * underscores hold a word together when they stand inside it. Punctuation gives no token. Forms are
 * NFKC. Stretches of kana and kanji go to another tokeniser.
 */
final class UnicodeWords implements Tokenizer {
  private final boolean lowerCase;
  private final Tokenizer japanese;

  UnicodeWords(boolean lowerCase, Tokenizer japanese) {
    this.lowerCase = lowerCase;
    this.japanese = japanese;
  }

  @Override
  public void tokenize(String text, Sink sink) {
    int length = text.length();
    int at = 0;
    while (at < length) {
      int point = text.codePointAt(at);
      if (Script.isJapanese(point)) {
        int from = at;
        while (at < length && Script.isJapanese(text.codePointAt(at))) {
          at += Character.charCount(text.codePointAt(at));
        }
        int offset = from;
        japanese.tokenize(
            text.substring(from, at),
            (form, start, end) -> sink.token(form, offset + start, offset + end));
      } else if (isWord(point)) {
        int from = at;
        at = wordEnd(text, at);
        word(text, from, at, sink);
      } else {
        at += Character.charCount(point);
      }
    }
  }

  private static int wordEnd(String text, int from) {
    int length = text.length();
    int at = from;
    while (at < length) {
      int point = text.codePointAt(at);
      if (isWord(point) && !Script.isJapanese(point)) {
        at += Character.charCount(point);
      } else if (isJoint(point)
          && at + 1 < length
          && isWord(text.codePointAt(at + 1))
          && !Script.isJapanese(text.codePointAt(at + 1))) {
        at++;
      } else {
        break;
      }
    }
    return at;
  }

  private static boolean isWord(int point) {
    if (point < 128) {
      return (point >= 'a' && point <= 'z')
          || (point >= 'A' && point <= 'Z')
          || (point >= '0' && point <= '9');
    }
    return Character.isLetterOrDigit(point)
        || switch (Character.getType(point)) {
          case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
          default -> false;
        };
  }

  private static boolean isJoint(int point) {
    return point == '\'' || point == '\u2019' || point == '-' || point == '.' || point == '_';
  }

  private void word(String text, int from, int to, Sink sink) {
    boolean ascii = true;
    boolean capital = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      ascii &= c < 128;
      capital |= c >= 'A' && c <= 'Z';
    }
    if (ascii && !(capital && lowerCase)) {
      sink.literal(text, from, to);
      return;
    }
    String form = text.substring(from, to);
    if (!ascii) {
      form = Normalizer.normalize(form, Normalizer.Form.NFKC).replace('\u2019', '\'');
    }
    sink.token(lowerCase ? form.toLowerCase(Locale.ROOT) : form, from, to);
  }
}
