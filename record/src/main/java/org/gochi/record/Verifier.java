package org.gochi.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gochi.record.Verification.Break;
import org.gochi.record.Verification.What;
import org.jspecify.annotations.Nullable;

/** Walks the chain and every commitment, on one snapshot, and stops at the first thing wrong. */
final class Verifier {
  private static final int PAGE = 1000;

  private final Connection connection;
  private final Set<Place> erased = new HashSet<>();
  private final Map<Place, Boolean> missing = new TreeMap<>();
  private long entries;
  private long words;
  private String head = Chain.START;

  /** A text of an entry. */
  private record Place(long sequence, String name) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int order = Long.compare(sequence, other.sequence);
      return order == 0 ? name.compareTo(other.name) : order;
    }
  }

  private record Text(String name, String salt, String text) {}

  Verifier(Connection connection) {
    this.connection = connection;
  }

  Verification verify() {
    @Nullable Break found;
    try {
      found = walk();
      if (found == null) {
        found = rest();
      }
      if (found == null) {
        found = file();
      }
    } catch (SQLException e) {
      found = Break.at(entries + 1, What.UNREADABLE, String.valueOf(e.getMessage()));
    }
    return new Verification(entries, words, erased.size(), head, found);
  }

  private @Nullable Break walk() throws SQLException {
    List<Entry> page;
    do {
      page = Entries.after(connection, entries, PAGE);
      if (page.isEmpty()) {
        break;
      }
      Map<Long, Map<String, Text>> texts = texts(entries, page.getLast().sequence());
      for (Entry entry : page) {
        Break found = entry(entry, texts.getOrDefault(entry.sequence(), Map.of()));
        if (found != null) {
          return found;
        }
        entries = entry.sequence();
        head = entry.hash();
      }
    } while (true);
    return null;
  }

  private @Nullable Break entry(Entry entry, Map<String, Text> texts) {
    if (entry.sequence() != entries + 1) {
      return Break.at(entries + 1, What.ENTRY_MISSING, "");
    }
    if (!entry.previousHash().equals(head)) {
      return Break.at(entry.sequence(), What.CHAIN_BROKEN, "");
    }
    if (!entry.hash().equals(Chain.hash(entry))) {
      return Break.at(entry.sequence(), What.ENTRY_ALTERED, "");
    }
    for (Map.Entry<String, String> commitment : entry.commitments().entrySet()) {
      Text text = texts.get(commitment.getKey());
      if (text == null) {
        missing.put(new Place(entry.sequence(), commitment.getKey()), true);
      } else if (!Chain.commitment(text.salt(), text.text()).equals(commitment.getValue())) {
        return Break.at(entry.sequence(), What.WORDS_ALTERED, commitment.getKey());
      } else {
        words++;
      }
    }
    for (String name : texts.keySet()) {
      if (!entry.commitments().containsKey(name)) {
        return Break.at(entry.sequence(), What.WORDS_UNKNOWN, name);
      }
    }
    return entry.kind().equals(Erasure.KIND) ? erasure(entry) : null;
  }

  private @Nullable Break erasure(Entry entry) {
    for (Map.Entry<Long, Set<String>> target : Erasure.targets(entry.payload()).entrySet()) {
      for (String name : target.getValue()) {
        var place = new Place(target.getKey(), name);
        if (missing.remove(place) == null && !erased.contains(place)) {
          return Break.at(target.getKey(), What.WORDS_RETURNED, name);
        }
        erased.add(place);
      }
    }
    return null;
  }

  /** What only the whole shows: the end, texts left over, and projections. */
  private @Nullable Break rest() throws SQLException {
    for (Place place : missing.keySet()) {
      return Break.at(place.sequence(), What.WORDS_MISSING, place.name());
    }
    Entries.Head noted = Entries.head(connection, false);
    if (noted.sequence() != entries || !noted.hash().equals(head)) {
      return Break.at(
          Math.min(noted.sequence(), entries) + 1,
          What.END_MOVED,
          String.valueOf(noted.sequence()));
    }
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT min(sequence) FROM record_words WHERE sequence > " + entries)) {
      long beyond = row.next() ? row.getLong(1) : 0;
      if (beyond > 0) {
        return Break.at(beyond, What.WORDS_UNKNOWN, "");
      }
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT name FROM record_projection WHERE applied > " + entries)) {
      return rows.next() ? Break.at(0, What.PROJECTION_AHEAD, rows.getString(1)) : null;
    }
  }

  /** SQLite also looks whether indexes and pages of its file fit together. */
  private @Nullable Break file() throws SQLException {
    if (!connection.getMetaData().getDatabaseProductName().startsWith("SQLite")) {
      return null;
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA integrity_check(1)")) {
      String answer = rows.next() ? rows.getString(1) : "";
      return "ok".equals(answer) ? null : Break.at(0, What.UNREADABLE, answer);
    }
  }

  private Map<Long, Map<String, Text>> texts(long after, long last) throws SQLException {
    Map<Long, Map<String, Text>> texts = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT sequence, name, salt, text FROM record_words"
                + " WHERE sequence > ? AND sequence <= ?")) {
      select.setLong(1, after);
      select.setLong(2, last);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          var text = new Text(rows.getString(2), rows.getString(3), rows.getString(4));
          texts.computeIfAbsent(rows.getLong(1), s -> new HashMap<>()).put(text.name(), text);
        }
      }
    }
    return texts;
  }
}
