package org.gochi.elicitation;

import java.util.Optional;

/**
 * Finds a quote in an utterance, or tells that it is not there.
 *
 * <p>Two texts are the same when they are the same after Unicode normalisation (NFKC, so that
 * full-width and half-width forms meet), with each run of white space taken as one space, and
 * invisible format characters left out. Case counts: a quote is verbatim. The span that is found is
 * given in code points of the original text. Time is linear in both texts.
 */
public final class QuoteCheck {
  private QuoteCheck() {}

  /** The first place where the utterance says the given words, as they stand there. */
  public static Optional<Quote> find(Utterance utterance, String words) {
    Folded text = Folded.of(utterance.text());
    String wanted = Folded.of(words).text().strip();
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    int at = text.text().indexOf(wanted);
    while (at >= 0) {
      Optional<Quote> quote = text.quote(utterance, at, at + wanted.length());
      if (quote.isPresent()) {
        return quote;
      }
      at = text.text().indexOf(wanted, at + 1);
    }
    return Optional.empty();
  }

  /** Whether the quote's span lies within the utterance and holds the quote's text, verbatim. */
  public static boolean holds(Utterance utterance, Quote quote) {
    String text = utterance.text();
    if (!quote.utterance().equals(utterance.id())
        || quote.end() > text.codePointCount(0, text.length())) {
      return false;
    }
    return Quote.of(utterance, quote.start(), quote.end()).text().equals(quote.text());
  }
}
