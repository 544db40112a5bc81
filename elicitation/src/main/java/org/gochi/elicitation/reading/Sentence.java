package org.gochi.elicitation.reading;

import java.util.List;
import java.util.Set;

/**
 * One sentence of an utterance.
 *
 * @param start its first char in the utterance's text (UTF-16), openers cut
 * @param end the char after its last, closers cut
 * @param text the piece between
 * @param signs what its wording shows
 * @param words its words
 * @param weight how many content words it holds when hedges and talk about the talk are left out
 * @param question whether it asks
 */
public record Sentence(
    int start,
    int end,
    String text,
    Set<Sign> signs,
    List<Token> words,
    int weight,
    boolean question) {
  public Sentence {
    signs = Set.copyOf(signs);
    words = List.copyOf(words);
  }

  /** Whether its wording shows the sign. */
  public boolean shows(Sign sign) {
    return signs.contains(sign);
  }

  /** The canonical forms of its content words, in order, repeats kept. */
  public List<String> terms() {
    return words.stream().filter(Token::content).map(Token::stem).toList();
  }
}
