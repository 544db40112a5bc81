package org.gochi.spiral.ba;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The few lines of JDBC that every table here needs. Only SQL that SQLite and PostgreSQL share. */
public final class Sql {
  private Sql() {}

  /** Makes a value of a row. */
  @FunctionalInterface
  public interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** All rows. Arguments are strings, integers, longs or null. */
  public static <T> List<T> all(
      Connection connection, String sql, Row<T> row, @Nullable Object... arguments)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, arguments);
      try (ResultSet rows = statement.executeQuery()) {
        List<T> all = new ArrayList<>();
        while (rows.next()) {
          all.add(row.of(rows));
        }
        return all;
      }
    }
  }

  /** The first row, if there is one. */
  public static <T> Optional<T> first(
      Connection connection, String sql, Row<T> row, @Nullable Object... arguments)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, arguments);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(row.of(rows)) : Optional.empty();
      }
    }
  }

  /** One number, 0 where there is no row or it is null. */
  public static long number(Connection connection, String sql, @Nullable Object... arguments)
      throws SQLException {
    return first(connection, sql, row -> row.getLong(1), arguments).orElse(0L);
  }

  /** Changes rows; how many. */
  public static int change(Connection connection, String sql, @Nullable Object... arguments)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, arguments);
      return statement.executeUpdate();
    }
  }

  /** Drops a table if it is there, and makes it with these columns. */
  public static void table(Connection connection, String name, String columns) throws SQLException {
    change(connection, "DROP TABLE IF EXISTS " + name);
    change(connection, "CREATE TABLE " + name + " (" + columns + ")");
  }

  /** An index on a table that was just made. */
  public static void index(Connection connection, String table, String columns)
      throws SQLException {
    String name = table + "_by_" + columns.replaceAll("[^a-z]+", "_");
    change(connection, "CREATE INDEX " + name + " ON " + table + " (" + columns + ")");
  }

  private static void bind(PreparedStatement statement, @Nullable Object[] arguments)
      throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case null -> statement.setString(i + 1, null);
        case String text -> statement.setString(i + 1, text);
        case Integer number -> statement.setInt(i + 1, number);
        case Long number -> statement.setLong(i + 1, number);
        default -> throw new IllegalArgumentException("cannot bind argument " + (i + 1));
      }
    }
  }
}
