package org.gochi.spiral.externalize;

import java.util.List;

/**
 * A place where words were found.
 *
 * @param what "utterance" or "card"
 * @param id of the utterance or card in its ba
 * @param text of the utterance, or the card's present wording
 * @param spans where the words stand in the text, in order, none touching another; the first 50
 * @param sequence of the entry it was last changed by
 */
public record Found(
    String what,
    String ba,
    String dialogue,
    String id,
    String text,
    List<Mark> spans,
    long sequence) {
  public Found {
    spans = List.copyOf(spans);
  }

  /**
   * Some of the text.
   *
   * @param start first Unicode code point
   * @param end code point after the last
   */
  public record Mark(int start, int end) {}
}
