package org.gochi.exchange;

/**
 * Words inside a turn that were not formed in it: taking them up says nothing about induction.
 *
 * @param kind where the words come from
 * @param start first code point, 0-based
 * @param end one after the last code point
 */
public record CopiedSpan(Kind kind, int start, int end) {

  /** Where copied words come from. */
  public enum Kind {
    /** A quotation, marked line by line with {@code >}. */
    QUOTED,
    /** Text pasted in or attached. */
    PASTED,
    /** Program code between fences. */
    CODE
  }

  public CopiedSpan {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("0 <= start <= end needed, got " + start + ", " + end);
    }
  }
}
