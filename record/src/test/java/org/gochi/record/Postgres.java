package org.gochi.record;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL server for the whole test run; a database of its own for each test. */
final class Postgres {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private Postgres() {}

  private static final class Server {
    static final Path FOLDER = folder();
    static final EmbeddedPostgres RUNNING = start();

    private static Path folder() {
      try {
        return Files.createTempDirectory("gochi-postgres").resolve("data");
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    private static EmbeddedPostgres start() {
      try {
        EmbeddedPostgres server =
            EmbeddedPostgres.builder().setDataDirectory(FOLDER).setCleanDataDirectory(true).start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
        return server;
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    private static void stop(EmbeddedPostgres server) {
      try {
        server.close();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  static StoreLocation fresh(Path home) {
    String name = "gochi" + NUMBER.incrementAndGet();
    execute("postgres", "CREATE DATABASE " + name);
    return StoreLocation.postgres(
        home, Server.RUNNING.getJdbcUrl("postgres", name), "postgres", "postgres");
  }

  /** Where the server keeps the tables of all databases. */
  static Path tables() {
    return Server.FOLDER.resolve("base");
  }

  static void execute(String database, String sql) {
    try (Connection connection = Server.RUNNING.getDatabase("postgres", database).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Changes the tables behind the store's back. */
  static void tamper(StoreLocation at, String sql) throws SQLException {
    try (Connection connection =
        DriverManager.getConnection(
            Objects.requireNonNull(at.jdbcUrl()), at.user(), at.password())) {
      if (sql.startsWith("DELETE FROM record_entry")) {
        StoreTest.run(
            connection, "ALTER TABLE record_words DROP CONSTRAINT record_words_sequence_fkey");
      }
      StoreTest.run(connection, sql);
    }
  }
}
