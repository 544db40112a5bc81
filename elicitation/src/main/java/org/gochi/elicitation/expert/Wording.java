package org.gochi.elicitation.expert;

import java.util.ArrayList;
import java.util.List;

/**
 * One way a person would say something. In a dossier the words that carry the knowing stand in
 * braces: {@code "Well, {the hum goes dull}, you know."}; without braces all words carry it.
 *
 * @param text what is said, braces left out
 * @param keys the spans that carry the knowing, in code points of {@code text}
 */
public record Wording(String text, List<Span> keys) {
  public Wording {
    keys = List.copyOf(keys);
  }

  /**
   * A stretch of a text in code points, the end not included.
   *
   * @param start the first code point, from 0
   * @param end the code point after the last
   */
  public record Span(int start, int end) {
    /** The same stretch, moved to the right. */
    public Span shifted(int by) {
      return new Span(start + by, end + by);
    }
  }

  /**
   * Reads the braces.
   *
   * @throws IllegalArgumentException when they do not pair up
   */
  public static Wording parse(String marked) {
    StringBuilder text = new StringBuilder();
    List<Span> keys = new ArrayList<>();
    int open = -1;
    int length = 0;
    for (int c : marked.codePoints().toArray()) {
      if (c == '{') {
        if (open >= 0) {
          throw new IllegalArgumentException("a brace is opened inside braces");
        }
        open = length;
      } else if (c == '}') {
        if (open < 0 || open == length) {
          throw new IllegalArgumentException("a brace is closed that holds nothing");
        }
        keys.add(new Span(open, length));
        open = -1;
      } else {
        text.appendCodePoint(c);
        length++;
      }
    }
    if (open >= 0) {
      throw new IllegalArgumentException("a brace is not closed");
    }
    if (text.toString().isBlank()) {
      throw new IllegalArgumentException("nothing is said");
    }
    if (keys.isEmpty()) {
      keys.add(new Span(0, length));
    }
    return new Wording(text.toString(), keys);
  }

  /** The number of code points. */
  public int length() {
    return text.codePointCount(0, text.length());
  }
}
