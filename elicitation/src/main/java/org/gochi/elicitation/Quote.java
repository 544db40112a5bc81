package org.gochi.elicitation;

/**
 * A verbatim piece of an utterance.
 *
 * @param utterance the id of the utterance
 * @param start the first code point of the piece, counted from 0 in the utterance's text
 * @param end the code point after the last, greater than {@code start}
 * @param text the piece itself, exactly as it stands in the utterance
 */
public record Quote(String utterance, int start, int end, String text) {
  public Quote {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "start and end must be 0 <= start < end, not " + start + " and " + end);
    }
  }

  /**
   * The quote of the given span of an utterance.
   *
   * @throws IllegalArgumentException when the span does not lie within the utterance's text
   */
  public static Quote of(Utterance utterance, int start, int end) {
    String text = utterance.text();
    if (start < 0 || end > text.codePointCount(0, text.length())) {
      throw new IllegalArgumentException(
          "span " + start + " to " + end + " is not within utterance " + utterance.id());
    }
    int from = text.offsetByCodePoints(0, start);
    return new Quote(
        utterance.id(),
        start,
        end,
        text.substring(from, text.offsetByCodePoints(from, end - start)));
  }
}
