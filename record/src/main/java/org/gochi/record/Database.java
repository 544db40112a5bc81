package org.gochi.record;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Connections to one store: one that writes and a few that read.
 *
 * <p>SQLite allows one writer at a time, and a writer that starts by reading fails with SQLITE_BUSY
 * under load unless it asks for the write lock at once; so the writer begins IMMEDIATE, and readers
 * begin DEFERRED and get a snapshot. PostgreSQL readers get the same by REPEATABLE READ.
 */
final class Database implements AutoCloseable {
  private static final String SETTINGS =
      "?journal_mode=WAL&synchronous=FULL&busy_timeout=5000&foreign_keys=true&transaction_mode=";
  private static final int READERS = 4;

  private final StoreLocation location;
  private final HikariDataSource writer;
  private final HikariDataSource readers;

  private Database(StoreLocation location, HikariDataSource writer, HikariDataSource readers) {
    this.location = location;
    this.writer = writer;
    this.readers = readers;
  }

  /**
   * Opens the pools.
   *
   * @param pragmas further SQLite settings
   */
  static Database open(StoreLocation location, Map<String, String> pragmas) {
    HikariDataSource writer = new HikariDataSource(config(location, pragmas, true));
    try {
      return new Database(location, writer, new HikariDataSource(config(location, pragmas, false)));
    } catch (RuntimeException e) {
      writer.close();
      throw e;
    }
  }

  private static HikariConfig config(
      StoreLocation location, Map<String, String> pragmas, boolean writes) {
    var config = new HikariConfig();
    config.setPoolName(writes ? "gochi-writer" : "gochi-readers");
    config.setAutoCommit(false);
    config.setMaximumPoolSize(writes ? 1 : READERS);
    config.setMinimumIdle(writes ? 1 : 0);
    config.setInitializationFailTimeout(writes ? 1 : -1);
    if (location.jdbcUrl() == null) {
      config.setJdbcUrl(sqliteUrl(location, writes ? "IMMEDIATE" : "DEFERRED", pragmas));
      config.setConnectionInitSql(writes ? "PRAGMA secure_delete = ON" : "PRAGMA query_only = ON");
    } else {
      config.setJdbcUrl(location.jdbcUrl());
      config.setUsername(location.user());
      config.setPassword(location.password());
      config.addDataSourceProperty("ApplicationName", "gochi");
      config.setReadOnly(!writes);
      config.setTransactionIsolation(
          writes ? "TRANSACTION_READ_COMMITTED" : "TRANSACTION_REPEATABLE_READ");
      if (writes) {
        config.setConnectionInitSql("SET synchronous_commit = on");
      }
    }
    return config;
  }

  static String sqliteUrl(StoreLocation location, String mode, Map<String, String> pragmas) {
    String more =
        pragmas.entrySet().stream()
            .map(p -> "&" + p.getKey() + "=" + p.getValue())
            .collect(Collectors.joining());
    return "jdbc:sqlite:" + location.file() + SETTINGS + mode + more;
  }

  boolean sqlite() {
    return location.jdbcUrl() == null;
  }

  StoreLocation location() {
    return location;
  }

  DataSource writer() {
    return writer;
  }

  /** Runs in a transaction of the writer; whoever calls sees to it that it is alone. */
  <T> T write(SqlFunction<Connection, T> work) {
    return run(writer, work, true);
  }

  /** Runs on a snapshot. */
  <T> T read(SqlFunction<Connection, T> work) {
    return run(readers, work, false);
  }

  private <T> T run(DataSource source, SqlFunction<Connection, T> work, boolean commit) {
    try (Connection connection = source.getConnection()) {
      boolean done = false;
      try {
        T result = work.apply(connection);
        if (commit) {
          connection.commit();
        }
        done = commit;
        return result;
      } finally {
        if (!done) {
          connection.rollback();
        }
      }
    } catch (SQLException e) {
      throw Faults.of(e, location);
    }
  }

  @Override
  public void close() {
    readers.close();
    writer.close();
  }
}
