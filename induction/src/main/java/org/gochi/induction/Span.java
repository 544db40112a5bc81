package org.gochi.induction;

/**
 * A stretch of a text.
 *
 * @param start first UTF-16 index, from 0
 * @param end UTF-16 index after the last
 */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("span from " + start + " to " + end + " is not a stretch");
    }
  }

  /** Whether the two stretches have at least one index in common. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The stretch of text this span names. */
  public String of(String text) {
    return text.substring(start, end);
  }

  /** The same stretch counted in Unicode code points, as quotes are. */
  public Span inCodePoints(String text) {
    int from = text.codePointCount(0, start);
    return new Span(from, from + text.codePointCount(start, end));
  }
}
