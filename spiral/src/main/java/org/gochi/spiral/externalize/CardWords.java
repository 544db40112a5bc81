package org.gochi.spiral.externalize;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gochi.elicitation.reading.Reader;

/** The words of a card as they stand there, by the term that each is counted as. */
final class CardWords {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’-][\\p{L}\\p{M}\\p{N}]+)*");

  private final Map<String, String> words = new HashMap<>();

  CardWords(String statement) {
    Matcher word = WORD.matcher(statement);
    while (word.find()) {
      // A stretch of Japanese holds several terms, whose dictionary form can be read as it is.
      List<String> terms = Reader.terms(word.group());
      if (terms.size() == 1) {
        words.putIfAbsent(terms.getFirst(), word.group());
      }
    }
  }

  /** The word; the term itself where the card's words do not tell. */
  String of(String term) {
    return words.getOrDefault(term, term);
  }
}
