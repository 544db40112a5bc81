package org.gochi.spiral.ba;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.gochi.record.Entry;
import org.gochi.record.Projector;

/** The tables of ba and participants, made from the record. */
public final class BaTables implements Projector {
  @Override
  public String name() {
    return "ba";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void create(Connection connection) throws SQLException {
    Sql.table(
        connection,
        "spiral_ba",
        "id TEXT PRIMARY KEY, name TEXT NOT NULL, name_key TEXT NOT NULL, purpose TEXT NOT NULL,"
            + " language TEXT NOT NULL, opened_at BIGINT NOT NULL, used BIGINT NOT NULL,"
            + " sample INTEGER NOT NULL, erased INTEGER NOT NULL");
    Sql.table(
        connection,
        "spiral_participant",
        "ba TEXT NOT NULL, actor TEXT NOT NULL, name TEXT NOT NULL, named BIGINT NOT NULL,"
            + " joined BIGINT NOT NULL, PRIMARY KEY (ba, actor)");
  }

  @Override
  public void apply(Connection connection, Entry entry) throws SQLException {
    String ba = entry.ba();
    if (ba == null) {
      return;
    }
    switch (entry.kind()) {
      case BaEntries.OPENED -> open(connection, ba, entry);
      case BaEntries.RENAMED -> rename(connection, ba, entry);
      case BaEntries.NAMED -> {
        join(connection, ba, entry.actor(), entry.sequence());
        Sql.change(
            connection,
            "UPDATE spiral_participant SET name = ?, named = ? WHERE ba = ? AND actor = ?",
            entry.words().getOrDefault("name", ""),
            entry.sequence(),
            ba,
            entry.actor());
      }
      default -> {}
    }
    if (Sql.change(connection, "UPDATE spiral_ba SET used = ? WHERE id = ?", entry.sequence(), ba)
        > 0) {
      join(connection, ba, entry.actor(), entry.sequence());
    }
  }

  private static void open(Connection connection, String ba, Entry entry) throws SQLException {
    Payload payload = Payload.of(entry);
    String name = entry.words("name");
    Sql.change(
        connection,
        "INSERT INTO spiral_ba VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        ba,
        name == null ? "" : name,
        name == null ? "" : Text.key(name),
        entry.words().getOrDefault("purpose", ""),
        payload.text("language"),
        Payload.at(entry).toEpochMilli(),
        entry.sequence(),
        payload.flag("sample") ? 1 : 0,
        name == null ? 1 : 0);
  }

  private static void rename(Connection connection, String ba, Entry entry) throws SQLException {
    String name = entry.words("name");
    Sql.change(
        connection,
        "UPDATE spiral_ba SET name = ?, name_key = ?, purpose = ?, erased = ? WHERE id = ?",
        name == null ? "" : name,
        name == null ? "" : Text.key(name),
        entry.words().getOrDefault("purpose", ""),
        name == null ? 1 : 0,
        ba);
  }

  private static void join(Connection connection, String ba, String actor, long sequence)
      throws SQLException {
    Sql.change(
        connection,
        "INSERT INTO spiral_participant VALUES (?, ?, '', 0, ?) ON CONFLICT (ba, actor) DO NOTHING",
        ba,
        actor,
        sequence);
  }

  @Override
  public void erase(Connection connection, Entry entry, Set<String> names) throws SQLException {
    switch (entry.kind()) {
      case BaEntries.OPENED, BaEntries.RENAMED ->
          // Names are erased only together with everything in the ba.
          Sql.change(
              connection,
              "UPDATE spiral_ba SET name = '', name_key = '', purpose = '', erased = 1"
                  + " WHERE id = ?",
              entry.ba());
      case BaEntries.NAMED ->
          Sql.change(
              connection,
              "UPDATE spiral_participant SET name = '' WHERE ba = ? AND actor = ? AND named = ?",
              entry.ba(),
              entry.actor(),
              entry.sequence());
      default -> {}
    }
  }
}
