package org.gochi.elicitation.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gochi.elicitation.Language;

/**
 * The words of the last texts read, so that those who hear the same dialogue, and one who hears it
 * again after a pause, share what is costly about it: tagging words costs a hundred times as much
 * as looking it up. The words of a text depend on nothing but the text and its language.
 */
final class Readings {
  /** So many texts, by sentences and by clauses: both sides of a dialogue of a thousand turns. */
  private static final int MOST = 4_000;

  /** Longer texts are read again, in UTF-16 units. */
  private static final int LONGEST = 2_000;

  /** A sentence, or one of its clauses, and its words. */
  record Part(Lexer.Span span, List<Token> words) {}

  private record Key(String text, Language language, boolean clauses) {}

  private final Map<Key, List<Part>> recent =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<Part>> eldest) {
          return size() > MOST;
        }
      };

  /** The sentences or clauses of a text with their words, read now or before. */
  List<Part> of(
      String text, Language language, boolean clauses, Function<String, List<Part>> reads) {
    Key key = new Key(text, language, clauses);
    synchronized (this) {
      List<Part> known = recent.get(key);
      if (known != null) {
        return known;
      }
    }
    List<Part> parts = List.copyOf(reads.apply(text));
    if (text.length() <= LONGEST) {
      synchronized (this) {
        recent.put(key, parts);
      }
    }
    return parts;
  }

  synchronized void forget() {
    recent.clear();
  }
}
