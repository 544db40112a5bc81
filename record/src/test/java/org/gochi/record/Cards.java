package org.gochi.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A projector like those of the real domain: a row for each text, and a count by actor. */
final class Cards implements Projector {
  private final int version;

  Cards(int version) {
    this.version = version;
  }

  @Override
  public String name() {
    return "cards";
  }

  @Override
  public int version() {
    return version;
  }

  @Override
  public void create(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS card");
      statement.execute("DROP TABLE IF EXISTS card_count");
      statement.execute(
          "CREATE TABLE card (sequence BIGINT, name TEXT, text TEXT, PRIMARY KEY (sequence, name))");
      statement.execute("CREATE TABLE card_count (actor TEXT PRIMARY KEY, entries BIGINT)");
    }
  }

  @Override
  public void apply(Connection connection, Entry entry) throws SQLException {
    for (String name : entry.commitments().keySet()) {
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO card VALUES (?, ?, ?)")) {
        insert.setLong(1, entry.sequence());
        insert.setString(2, name);
        insert.setString(3, entry.words(name));
        insert.executeUpdate();
      }
    }
    try (PreparedStatement upsert =
        connection.prepareStatement(
            "INSERT INTO card_count VALUES (?, 1)"
                + " ON CONFLICT (actor) DO UPDATE SET entries = card_count.entries + 1")) {
      upsert.setString(1, entry.actor());
      upsert.executeUpdate();
    }
  }

  @Override
  public void erase(Connection connection, Entry entry, Set<String> names) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE card SET text = NULL WHERE sequence = ? AND name = ?")) {
      for (String name : names) {
        update.setLong(1, entry.sequence());
        update.setString(2, name);
        update.executeUpdate();
      }
    }
  }

  /** Everything in the tables, in order. */
  static List<String> all(RecordStore store) {
    return store.query(
        connection -> {
          List<String> rows = new ArrayList<>();
          for (String sql :
              List.of(
                  "SELECT sequence, name, text FROM card ORDER BY sequence, name",
                  "SELECT actor, entries, '' FROM card_count ORDER BY actor")) {
            try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
              while (row.next()) {
                rows.add(row.getString(1) + "|" + row.getString(2) + "|" + row.getString(3));
              }
            }
          }
          return rows;
        });
  }
}
