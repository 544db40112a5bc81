package org.gochi.exchange.own;

import org.jspecify.annotations.Nullable;

/**
 * A quote: a span of an utterance with its text.
 *
 * @param utterance the utterance's id
 * @param start first code point, 0-based
 * @param end one after the last code point
 * @param text the words; absent when they were erased
 */
public record OwnQuote(String utterance, int start, int end, @Nullable String text) {
  public OwnQuote {
    Own.require("quotes[].utterance", utterance);
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "a quote's span must have 0 <= start <= end, but is " + start + " to " + end);
    }
  }
}
