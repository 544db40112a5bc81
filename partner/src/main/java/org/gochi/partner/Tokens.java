package org.gochi.partner;

/**
 * An estimate of tokens that errs on the high side. Providers count differently and tell only
 * afterwards; what has to be known before the call is whether the text fits.
 */
final class Tokens {
  private Tokens() {}

  /** Tokens of a text, about: one for three Latin characters, one for each other character. */
  static int about(String text) {
    long thirds = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      thirds += c < 0x250 ? 1 : 3;
    }
    return (int) Math.min(Integer.MAX_VALUE, (thirds + 2) / 3);
  }
}
