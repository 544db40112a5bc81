package org.gochi.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps the projectors' tables level with the record, in the caller's transaction. */
final class Projections {
  private static final int PAGE = 500;
  private final List<Projector> projectors;

  /** Where a projector's tables stand. */
  private record Place(int version, long applied) {}

  Projections(List<Projector> projectors) {
    this.projectors = List.copyOf(projectors);
    Set<String> names = new HashSet<>();
    for (Projector projector : this.projectors) {
      if (!names.add(projector.name())) {
        throw new IllegalArgumentException("two projectors are named " + projector.name());
      }
    }
  }

  /** Whether every projector's tables are of its version and level with {@code last}. */
  boolean level(Connection connection, long last) throws SQLException {
    Map<String, Place> places = places(connection);
    for (Projector projector : projectors) {
      Place place = places.get(projector.name());
      if (place == null || place.version() != projector.version() || place.applied() != last) {
        return false;
      }
    }
    return true;
  }

  /** Makes tables anew where the version differs, and takes in entries that were missed. */
  void catchUp(Connection connection, long last) throws SQLException {
    Map<String, Place> places = places(connection);
    for (Projector projector : projectors) {
      Place place = places.get(projector.name());
      if (place == null || place.version() != projector.version() || place.applied() > last) {
        remake(connection, projector, last);
      } else if (place.applied() < last) {
        replay(connection, projector, place.applied(), last);
      }
    }
  }

  /** Makes every projector's tables anew. */
  void rebuild(Connection connection, long last) throws SQLException {
    for (Projector projector : projectors) {
      remake(connection, projector, last);
    }
  }

  /** Takes one new entry in. */
  void apply(Connection connection, Entry entry) throws SQLException {
    for (Projector projector : projectors) {
      apply(connection, projector, entry);
    }
  }

  /** Notes that all entries up to {@code last} are in. */
  void applied(Connection connection, long last) throws SQLException {
    for (Projector projector : projectors) {
      note(connection, projector, last);
    }
  }

  private static void remake(Connection connection, Projector projector, long last)
      throws SQLException {
    projector.create(connection);
    replay(connection, projector, 0, last);
  }

  private static void replay(Connection connection, Projector projector, long after, long last)
      throws SQLException {
    for (long at = after; at < last; ) {
      List<Entry> page = Entries.after(connection, at, PAGE);
      for (Entry entry : page) {
        apply(connection, projector, entry);
      }
      at = page.isEmpty() ? last : page.getLast().sequence();
    }
    note(connection, projector, last);
  }

  private static void apply(Connection connection, Projector projector, Entry entry)
      throws SQLException {
    if (entry.kind().equals(Erasure.KIND)) {
      for (Map.Entry<Long, Set<String>> target : Erasure.targets(entry.payload()).entrySet()) {
        for (Entry erased : Entries.at(connection, target.getKey())) {
          projector.erase(connection, erased, target.getValue());
        }
      }
    }
    projector.apply(connection, entry);
  }

  private static void note(Connection connection, Projector projector, long last)
      throws SQLException {
    try (PreparedStatement upsert =
        connection.prepareStatement(
            "INSERT INTO record_projection (name, version, applied) VALUES (?, ?, ?)"
                + " ON CONFLICT (name) DO UPDATE"
                + " SET version = excluded.version, applied = excluded.applied")) {
      upsert.setString(1, projector.name());
      upsert.setInt(2, projector.version());
      upsert.setLong(3, last);
      upsert.executeUpdate();
    }
  }

  private static Map<String, Place> places(Connection connection) throws SQLException {
    Map<String, Place> places = new HashMap<>();
    try (PreparedStatement select =
            connection.prepareStatement("SELECT name, version, applied FROM record_projection");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        places.put(rows.getString(1), new Place(rows.getInt(2), rows.getLong(3)));
      }
    }
    return places;
  }
}
