package org.gochi.spiral.ba;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/**
 * What may come in at the door. Text is kept as it was said, with three exceptions: line ends
 * become line feeds, control characters become the visible signs that Unicode has for them (U+2400
 * to U+2421, or U+FFFD), and half a surrogate pair is refused. Direction marks stay: they belong to
 * right-to-left writing.
 */
public final class Text {
  private Text() {}

  /**
   * Something said: 1 visible character at least.
   *
   * @param longest bytes of UTF-8
   */
  public static String said(String text, int longest) {
    String clean = optional(text, longest);
    if (blank(clean)) {
      throw new Refusal(Refusal.Reason.NOTHING_SAID);
    }
    return clean;
  }

  /** The same, but may be empty; then it is empty, not blank. */
  public static String optional(String text, int longest) {
    // Counted before cleaning, so that the limit is that of what was sent.
    long bytes = bytes(text);
    if (bytes > longest) {
      throw new Refusal(Refusal.Reason.TOO_LONG, bytes / 1024 + 1, longest / 1024);
    }
    String clean = visible(text);
    return blank(clean) ? "" : clean;
  }

  /** A name or title on one line, without space round it. */
  public static String name(String text, int longest) {
    String clean = visible(text).replaceAll("\\s+", " ").strip();
    if (clean.codePointCount(0, clean.length()) > longest) {
      throw new Refusal(Refusal.Reason.NAME_TOO_LONG, longest);
    }
    return clean;
  }

  /** Two names with the same key are the same name: compatibility forms and case folded. */
  public static String key(String name) {
    return plain(name) ? name.toLowerCase(Locale.ROOT) : folded(name);
  }

  /** Visible ASCII with single spaces between: nothing to fold but case, and most of what comes. */
  private static boolean plain(String name) {
    char before = ' ';
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) {
        return false;
      }
      before = c;
    }
    return name.isEmpty() || before != ' ';
  }

  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", " ")
        .strip();
  }

  /**
   * The text with line ends unified and control characters made visible.
   *
   * @throws Refusal if it holds half a surrogate pair
   */
  public static String visible(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        out.append(c).append(text.charAt(++i));
      } else if (Character.isSurrogate(c)) {
        throw new Refusal(Refusal.Reason.BROKEN_TEXT);
      } else if (c == '\r') {
        if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
          out.append('\n');
        }
      } else {
        out.append(sign(c));
      }
    }
    return out.toString();
  }

  /** Like {@link #visible}, but a broken pair becomes U+FFFD: for what a model sends. */
  public static String mended(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(isHalf(c) ? 0xFFFD : c));
    return visible(out.toString());
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private static char sign(char c) {
    if (c == '\n' || c == '\t' || c >= 0xA0 || (c >= 0x20 && c < 0x7F)) {
      return c;
    }
    if (c < 0x20) {
      return (char) (0x2400 + c);
    }
    return c == 0x7F ? '\u2421' : '\uFFFD';
  }

  private static boolean blank(String text) {
    return text.codePoints()
        .allMatch(
            c ->
                Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.getType(c) == Character.FORMAT);
  }

  private static long bytes(String text) {
    return text.length() < 1 << 16
        ? text.getBytes(StandardCharsets.UTF_8).length
        : text.codePoints().mapToLong(Text::width).sum();
  }

  private static int width(int codePoint) {
    return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
  }
}
