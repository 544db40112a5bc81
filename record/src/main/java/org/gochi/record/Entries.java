package org.gochi.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Entries and words, to and from their tables. */
final class Entries {
  private static final String COLUMNS =
      "sequence, client_id, part, kind, actor, at_millis, ba, dialogue, payload, commitments,"
          + " previous_hash, hash";

  private Entries() {}

  /** The end of the chain. */
  record Head(long sequence, String hash) {}

  static Head head(Connection connection, boolean lock) throws SQLException {
    String sql = "SELECT sequence, hash FROM record_head WHERE id = 1";
    try (PreparedStatement select = connection.prepareStatement(lock ? sql + " FOR UPDATE" : sql);
        ResultSet rows = select.executeQuery()) {
      if (!rows.next()) {
        throw new SQLException("record_head is empty");
      }
      return new Head(rows.getLong(1), rows.getString(2));
    }
  }

  static void moveHead(Connection connection, Head head) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE record_head SET sequence = ?, hash = ? WHERE id = 1")) {
      update.setLong(1, head.sequence());
      update.setString(2, head.hash());
      update.executeUpdate();
    }
  }

  static void insert(Connection connection, Entry entry, Map<String, String> salts)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO record_entry (" + COLUMNS + ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?)")) {
      insert.setLong(1, entry.sequence());
      insert.setString(2, entry.clientId());
      insert.setInt(3, entry.part());
      insert.setString(4, entry.kind());
      insert.setString(5, entry.actor());
      insert.setLong(6, entry.at().toEpochMilli());
      insert.setString(7, entry.ba());
      insert.setString(8, entry.dialogue());
      insert.setString(9, entry.payload());
      insert.setString(10, written(entry.commitments()));
      insert.setString(11, entry.previousHash());
      insert.setString(12, entry.hash());
      insert.executeUpdate();
    }
    if (entry.words().isEmpty()) {
      return;
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO record_words (sequence, name, salt, text) VALUES (?,?,?,?)")) {
      for (Map.Entry<String, String> word : entry.words().entrySet()) {
        insert.setLong(1, entry.sequence());
        insert.setString(2, word.getKey());
        insert.setString(3, salts.get(word.getKey()));
        insert.setString(4, word.getValue());
        insert.executeUpdate();
      }
    }
  }

  static List<Entry> after(Connection connection, long after, int limit) throws SQLException {
    return list(connection, "WHERE e.sequence > ? ORDER BY e.sequence LIMIT ?", after, limit);
  }

  static List<Entry> at(Connection connection, long sequence) throws SQLException {
    return list(connection, "WHERE e.sequence = ?", sequence);
  }

  static List<Entry> ofClient(Connection connection, String clientId) throws SQLException {
    return list(connection, "WHERE e.client_id = ? ORDER BY e.part", clientId);
  }

  static List<Entry> ofDialogue(Connection connection, String dialogue, long after)
      throws SQLException {
    return list(
        connection, "WHERE e.dialogue = ? AND e.sequence > ? ORDER BY e.sequence", dialogue, after);
  }

  private static List<Entry> list(Connection connection, String where, Object... arguments)
      throws SQLException {
    Map<Long, Map<String, String>> words = new HashMap<>();
    // Two statements over the same rows: a join would repeat each entry for each of its words.
    String of = "SELECT e.sequence FROM record_entry e " + where;
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT sequence, name, text FROM record_words WHERE sequence IN (" + of + ")")) {
      bind(select, arguments);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          words
              .computeIfAbsent(rows.getLong(1), s -> new TreeMap<>())
              .put(rows.getString(2), rows.getString(3));
        }
      }
    }
    List<Entry> entries = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement("SELECT " + COLUMNS + " FROM record_entry e " + where)) {
      bind(select, arguments);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          Map<String, String> own = words.getOrDefault(rows.getLong(1), Map.of());
          entries.add(entry(rows, Collections.unmodifiableMap(own)));
        }
      }
    }
    return entries;
  }

  private static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
  }

  private static Entry entry(ResultSet row, Map<String, String> words) throws SQLException {
    return new Entry(
        row.getLong(1),
        row.getString(2),
        row.getInt(3),
        row.getString(4),
        row.getString(5),
        Instant.ofEpochMilli(row.getLong(6)),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        words,
        commitments(row.getString(10)),
        row.getString(11),
        row.getString(12));
  }

  /** {@code name=hash} by name, with semicolons between; names hold neither sign. */
  static String written(Map<String, String> commitments) {
    return new TreeMap<>(commitments)
        .entrySet().stream()
            .map(c -> c.getKey() + "=" + c.getValue())
            .collect(Collectors.joining(";"));
  }

  static Map<String, String> commitments(String written) {
    Map<String, String> commitments = new TreeMap<>();
    if (!written.isEmpty()) {
      for (String one : written.split(";")) {
        int equals = one.indexOf('=');
        commitments.put(
            equals < 0 ? one : one.substring(0, equals),
            equals < 0 ? "" : one.substring(equals + 1));
      }
    }
    return Collections.unmodifiableMap(commitments);
  }
}
