package org.gochi.elicitation.reading;

import java.util.List;
import org.gochi.elicitation.Language;

/** Splits a text of one language into sentences and words. Time is linear in the text. */
interface Lexer {

  /**
   * A piece of a text.
   *
   * @param start its first char
   * @param end the char after its last
   */
  record Span(int start, int end) {}

  /** The sentences of a text, in order, without surrounding white space. */
  List<Span> sentences(String text);

  /** The words of one sentence, in order, with places in the whole text. */
  List<Token> words(String text, Span sentence);

  /** The lexer for a language. */
  static Lexer of(Language language) {
    return switch (language) {
      case EN -> EnglishLexer.INSTANCE;
      case JA -> JapaneseLexer.INSTANCE;
    };
  }
}
