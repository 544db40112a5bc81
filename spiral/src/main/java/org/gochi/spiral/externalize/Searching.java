package org.gochi.spiral.externalize;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gochi.record.RecordStore;
import org.gochi.spiral.ba.Sql;
import org.gochi.spiral.ba.Text;

/**
 * Looks for words in what is shown now. Parts of words count, since Japanese sets no space between
 * words; compatibility forms and case are folded. Time is linear in the record's text; there is no
 * index that erased words could stay in.
 */
public final class Searching {
  private static final int LONGEST = 200;

  /** So many places in one text are told. */
  private static final int SPANS = 50;

  private final RecordStore store;

  public Searching(RecordStore store) {
    this.store = store;
  }

  /**
   * Utterances and cards that hold all words, newest first.
   *
   * @param words parted by spaces
   * @param ba where to look; empty for everywhere
   */
  public List<Found> search(String words, String ba, int limit) {
    String wanted = Text.key(Text.name(words, LONGEST));
    if (wanted.isEmpty()) {
      return List.of();
    }
    List<String> parts = List.of(wanted.split(" "));
    return store.query(
        connection -> {
          List<Found> found = new ArrayList<>(utterances(connection, parts, ba, limit));
          found.addAll(cards(connection, parts, ba, limit));
          found.sort(Comparator.comparingLong(Found::sequence).reversed());
          return List.copyOf(found.subList(0, Math.min(limit, found.size())));
        });
  }

  private static List<Found> utterances(
      Connection connection, List<String> parts, String ba, int limit) throws SQLException {
    return holding(
        connection,
        "SELECT 'utterance', ba, dialogue, id, text, sequence FROM spiral_utterance"
            + " WHERE erased = 0 AND (ba = ? OR '' = ?) ORDER BY sequence DESC",
        parts,
        ba,
        limit);
  }

  private static List<Found> cards(Connection connection, List<String> parts, String ba, int limit)
      throws SQLException {
    return holding(
        connection,
        "SELECT 'card', c.ba, c.dialogue, c.id, w.statement, c.sequence FROM spiral_card c"
            + " JOIN spiral_wording w ON w.ba = c.ba AND w.card = c.id AND w.version = c.version"
            + " WHERE c.present = 1 AND w.erased = 0 AND (c.ba = ? OR '' = ?)"
            + " ORDER BY c.sequence DESC",
        parts,
        ba,
        limit);
  }

  private static List<Found> holding(
      Connection connection, String sql, List<String> parts, String ba, int limit)
      throws SQLException {
    List<Found> found = new ArrayList<>();
    Sql.all(
        connection,
        sql,
        row -> found.size() < limit && holds(row, parts) && found.add(found(row, parts)),
        ba,
        ba);
    return found;
  }

  private static boolean holds(ResultSet row, List<String> parts) throws SQLException {
    String text = Text.key(row.getString(5));
    return parts.stream().allMatch(text::contains);
  }

  private static Found found(ResultSet row, List<String> parts) throws SQLException {
    return new Found(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        new Folded(row.getString(5)).spans(parts, SPANS),
        row.getLong(6));
  }
}
