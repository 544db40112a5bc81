package org.gochi.induction.tokens;

import org.gochi.induction.Tokenizer;

/**
 * The reference tool's tokens: blanks part them, runs of {@code . ? ! ,} and backslash stand alone,
 * nothing is lower-cased. An empty text is one empty token, and a text that begins with punctuation
 * begins with an empty token.
 */
final class DialignTokenizer implements Tokenizer {
  @Override
  public void tokenize(String text, Sink sink) {
    int end = text.length();
    int at = 0;
    while (at < end && text.charAt(at) <= ' ') {
      at++;
    }
    while (end > at && text.charAt(end - 1) <= ' ') {
      end--;
    }
    if (at == end || isMark(text.charAt(at))) {
      sink.token("", at, at);
    }
    while (at < end) {
      char c = text.charAt(at);
      int from = at++;
      if (c == ' ') {
        continue;
      }
      boolean mark = isMark(c);
      while (at < end && (c = text.charAt(at)) != ' ' && isMark(c) == mark) {
        at++;
      }
      sink.literal(text, from, at);
    }
  }

  private static boolean isMark(char c) {
    return c > '?' ? c == '\\' : c == '.' || c == '?' || c == '!' || c == ',';
  }
}
