package org.gochi.spiral.externalize;

/** Spans of a text in Unicode code points, end-exclusive. */
final class Spans {
  private Spans() {}

  /** The words from one code point to another. */
  static String cut(String text, int from, int to) {
    int start = text.offsetByCodePoints(0, from);
    return text.substring(start, text.offsetByCodePoints(start, to - from));
  }

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
