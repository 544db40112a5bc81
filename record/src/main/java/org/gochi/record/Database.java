package org.gochi.record;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
      "?journal_mode=WAL&synchronous=FULL&busy_timeout=5000&foreign_keys=true&secure_delete=true"
          + "&transaction_mode=";
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
    config.setConnectionTimeout(TimeUnit.SECONDS.toMillis(10));
    config.setMaximumPoolSize(writes ? 1 : READERS);
    config.setMinimumIdle(writes ? 1 : 0);
    config.setInitializationFailTimeout(writes ? 1 : -1);
    if (location.jdbcUrl() == null) {
      config.setJdbcUrl(sqliteUrl(location, writes ? "IMMEDIATE" : "DEFERRED", pragmas));
      // The driver begins the next transaction, and takes its lock, as soon as one has ended; a
      // pooled connection would hold the lock for good. So transactions are begun by hand.
      config.setAutoCommit(true);
      if (!writes) {
        config.setConnectionInitSql("PRAGMA query_only = ON");
      }
    } else {
      config.setAutoCommit(false);
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
      begin(connection, commit);
      T result;
      try {
        result = work.apply(connection);
        if (commit) {
          end(connection, true);
        }
      } catch (SQLException | RuntimeException | Error e) {
        rollback(connection, e);
        throw e;
      }
      if (!commit) {
        end(connection, false);
      }
      return result;
    } catch (SQLException e) {
      throw Faults.of(e, location);
    }
  }

  private void begin(Connection connection, boolean writes) throws SQLException {
    if (sqlite()) {
      execute(connection, writes ? "BEGIN IMMEDIATE" : "BEGIN DEFERRED");
    }
  }

  private void end(Connection connection, boolean commit) throws SQLException {
    if (sqlite()) {
      execute(connection, commit ? "COMMIT" : "ROLLBACK");
    } else if (commit) {
      connection.commit();
    } else {
      connection.rollback();
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** SQLite has rolled back by itself when the disk is full; the first fault is what counts. */
  private void rollback(Connection connection, Throwable fault) {
    try {
      end(connection, false);
    } catch (SQLException e) {
      fault.addSuppressed(e);
    }
  }

  @Override
  public void close() {
    readers.close();
    writer.close();
  }
}
