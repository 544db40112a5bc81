package org.gochi.induction;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into tokens. Implementations are safe for use by several threads at once, and give
 * the same tokens for the same text.
 */
@FunctionalInterface
public interface Tokenizer {

  /** Hands each token of the text to the sink, in the order of the text. */
  void tokenize(String text, Sink sink);

  /** All tokens of the text. */
  default List<Token> tokens(String text) {
    var tokens = new ArrayList<Token>();
    tokenize(text, (form, start, end) -> tokens.add(new Token(form, start, end)));
    return tokens;
  }

  /** Receives tokens. */
  @FunctionalInterface
  interface Sink {
    /**
     * Takes one token.
     *
     * @param form what is compared between turns; need not be a literal part of the text
     * @param start first UTF-16 index in the text
     * @param end UTF-16 index after the last
     */
    void token(String form, int start, int end);

    /**
     * Takes one token whose form is the text as it stands; a sink that knows the form need not copy
     * it.
     *
     * @param text the whole text
     * @param start first UTF-16 index in it
     * @param end UTF-16 index after the last
     */
    default void literal(String text, int start, int end) {
      token(text.substring(start, end), start, end);
    }
  }

  /**
   * A token and where it stands.
   *
   * @param form what is compared between turns
   * @param start first UTF-16 index in the text
   * @param end UTF-16 index after the last
   */
  record Token(String form, int start, int end) {}
}
