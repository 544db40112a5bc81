package org.gochi.spiral.externalize;

import java.sql.Connection;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gochi.spiral.ba.Sql;

/**
 * Finds where words of one utterance are repeated. A word is its own when no other person's
 * utterance in the ba has it and the partner did not say it before; whatever has one of its own
 * words repeats it. For writing without spaces, pairs of characters stand for words.
 */
final class Echoes {
  private Echoes() {}

  private record Other(String id, boolean person, String text, String asked, long sequence) {}

  private record Worded(String id, String text) {}

  /** Sequences of the entries with words that repeat an utterance. */
  static Set<Long> of(Connection connection, String ba, String utterance) throws SQLException {
    Set<String> own = new HashSet<>();
    long since = 0;
    List<Other> others =
        Sql.all(
            connection,
            "SELECT id, person, text, asked, sequence FROM spiral_utterance"
                + " WHERE ba = ? AND erased = 0",
            row ->
                new Other(
                    row.getString(1),
                    row.getInt(2) == 1,
                    row.getString(3),
                    row.getString(4) == null ? "" : row.getString(4),
                    row.getLong(5)),
            ba);
    for (Other other : others) {
      if (other.id().equals(utterance)) {
        own.addAll(words(other.text()));
        since = other.sequence();
      }
    }
    for (Other other : others) {
      if (!other.id().equals(utterance) && (other.person() || other.sequence() < since)) {
        own.removeAll(words(other.text()));
      }
    }
    Set<Long> found = new LinkedHashSet<>();
    if (own.isEmpty()) {
      return found;
    }
    for (Other other : others) {
      if (!other.person() && has(other.text() + " " + other.asked(), own)) {
        Erasing.worded(connection, ba, other.id(), found);
      }
    }
    for (String sql :
        List.of(
            "SELECT card, statement FROM spiral_wording WHERE ba = ?",
            "SELECT id, statement FROM spiral_suggestion WHERE ba = ?")) {
      for (Worded worded :
          Sql.all(connection, sql, row -> new Worded(row.getString(1), row.getString(2)), ba)) {
        if (has(worded.text(), own)) {
          Erasing.worded(connection, ba, worded.id(), found);
        }
      }
    }
    texts(connection, ba, own, found);
    return found;
  }

  /** Titles and wordings of "where we were": all of a dialogue's go if one repeats the words. */
  private static void texts(Connection connection, String ba, Set<String> own, Set<Long> found)
      throws SQLException {
    for (Worded worded :
        Sql.all(
            connection,
            "SELECT t.dialogue, t.text FROM spiral_text t"
                + " JOIN spiral_dialogue d ON d.id = t.dialogue WHERE d.ba = ?",
            row -> new Worded(row.getString(1), row.getString(2)),
            ba)) {
      if (has(worded.text(), own)) {
        found.addAll(
            Sql.all(
                connection,
                "SELECT sequence FROM spiral_event WHERE dialogue = ? AND worded = 1"
                    + " AND kind IN ('dialogue opened', 'dialogue renamed',"
                    + " 'where we were edited')",
                row -> row.getLong(1),
                worded.id()));
      }
    }
  }

  private static boolean has(String text, Set<String> own) {
    return words(text).stream().anyMatch(own::contains);
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    for (String run : folded.split("[^\\p{L}\\p{N}\\p{M}]+")) {
      if (run.codePoints().noneMatch(Echoes::unspaced)) {
        if (run.length() > 2) {
          words.add(run);
        }
      } else {
        for (int i = 0; i + 2 <= run.length(); i++) {
          words.add(run.substring(i, i + 2));
        }
      }
    }
    return words;
  }

  private static boolean unspaced(int c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }
}
