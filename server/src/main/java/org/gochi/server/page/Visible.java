package org.gochi.server.page;

/**
 * Text as HTML that shows what it holds: markup escaped, characters that would hide or reorder text
 * replaced by their visible name (Trojan Source, Boucher and Anderson 2021).
 */
final class Visible {
  private Visible() {}

  /** Escaped text; line breaks and tabs stay, other controls become visible. */
  static String escape(String text) {
    StringBuilder html = new StringBuilder(text.length() + 16);
    escape(text, 0, text.length(), html);
    return html.toString();
  }

  /** Appends {@code text[from, to)} (UTF-16 indexes), escaped. */
  static void escape(String text, int from, int to, StringBuilder html) {
    for (int i = from; i < to; ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        case '\n', '\t' -> html.append((char) c);
        case '\r' -> {
          if (next >= text.length() || text.charAt(next) != '\n') {
            html.append('\n');
          }
        }
        default -> {
          if (hides(c) || (joins(c) && !joinsSomething(text, i, next))) {
            html.append("<span class=\"hiddenchar\">U+")
                .append("%04X".formatted(c))
                .append("</span>");
          } else {
            html.appendCodePoint(c);
          }
        }
      }
      i = next;
    }
  }

  /**
   * Controls, bidirectional overrides and isolates, zero-width characters, tags, lone surrogates.
   */
  private static boolean hides(int c) {
    return Character.isISOControl(c)
        || within(c, 0x202A, 0x202E)
        || within(c, 0x2066, 0x2069)
        || c == 0x200B
        || within(c, 0x2060, 0x2064)
        || c == 0xFEFF
        || c == 0x00AD
        || c == 0x3164
        || within(c, 0xE0000, 0xE007F)
        || within(c, 0xD800, 0xDFFF);
  }

  private static boolean within(int c, int first, int last) {
    return first <= c && c <= last;
  }

  private static boolean joins(int c) {
    return c == 0x200C || c == 0x200D;
  }

  /** Joiners belong between letters of joining scripts and within emoji; elsewhere they hide. */
  private static boolean joinsSomething(String text, int at, int next) {
    if (at == 0 || next >= text.length()) {
      return false;
    }
    int before = text.codePointBefore(at);
    int after = text.codePointAt(next);
    return before > 0x2FF && after > 0x2FF;
  }
}
