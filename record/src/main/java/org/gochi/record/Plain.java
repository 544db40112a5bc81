package org.gochi.record;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;

/** Looks at a store as it lies there, on one snapshot: makes nothing, migrates nothing. */
final class Plain {
  private Plain() {}

  /**
   * Runs on one snapshot.
   *
   * @throws RecordException.Absent if there is no record
   * @throws RecordException.NewerStore if this version cannot know what is in it
   */
  static <T> T look(StoreLocation location, SqlFunction<Connection, T> work) throws SQLException {
    try (Connection connection = connect(location)) {
      connection.setAutoCommit(false);
      try {
        int found = Schema.found(connection);
        if (found == 0) {
          throw new RecordException.Absent(location);
        }
        Schema.refuseNewer(location, found);
        return work.apply(connection);
      } finally {
        connection.rollback();
      }
    }
  }

  private static Connection connect(StoreLocation location) throws SQLException {
    if (location.jdbcUrl() == null) {
      if (!Files.exists(location.file())) {
        throw new RecordException.Absent(location);
      }
      Connection connection =
          DriverManager.getConnection(Database.sqliteUrl(location, "DEFERRED", Map.of()));
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA query_only = ON");
      }
      return connection;
    }
    var properties = new Properties();
    if (location.user() != null) {
      properties.setProperty("user", location.user());
    }
    if (location.password() != null) {
      properties.setProperty("password", location.password());
    }
    Connection connection = DriverManager.getConnection(location.jdbcUrl(), properties);
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    return connection;
  }
}
