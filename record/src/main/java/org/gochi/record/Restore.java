package org.gochi.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Puts a backup in place of a store. For SQLite the new store is made and verified beside the old
 * one and renamed over it; for PostgreSQL all happens in one transaction. Either way there is the
 * old store or the new one, never half.
 */
final class Restore {
  private static final int LOOKS = 20;

  private final StoreLocation location;
  private final boolean force;

  Restore(StoreLocation location, boolean force) {
    this.location = location;
    this.force = force;
  }

  Backup from(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new RecordException.BadBackup(null, file, "there is no such file");
    }
    try (HomeLock alone = HomeLock.alone(location.home());
        BackupReader backup = new BackupReader(file)) {
      Schema.refuseNewer(file, backup.schema());
      alone.changing(() -> put(backup));
      return new Backup(file, backup.entries(), backup.head());
    } catch (IOException e) {
      throw Faults.of(e, location);
    }
  }

  private void put(BackupReader backup) {
    try {
      if (location.jdbcUrl() == null) {
        sqlite(backup);
      } else {
        postgres(backup);
      }
    } catch (IOException | SQLException e) {
      throw Faults.of(e, location);
    }
  }

  private void sqlite(BackupReader backup) throws IOException, SQLException {
    boolean there = Files.exists(location.file());
    if (there && !force && !empty()) {
      throw new RecordException.NotEmpty(location);
    }
    StoreLocation beside = StoreLocation.sqlite(location.home().resolve("restoring"));
    Homes.deleteTree(beside.home());
    Files.createDirectories(beside.home());
    try {
      try (Database database = Database.open(beside, Map.of())) {
        Schema.migrate(database, backup.schema());
        database.write(connection -> fill(connection, backup));
      }
      BackupWriter.flush(beside.file());
      if (there) {
        Homes.keepReplaced(location);
      }
      Files.move(
          beside.file(),
          location.file(),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      BackupWriter.flush(location.home());
    } finally {
      Homes.deleteTree(beside.home());
    }
  }

  private boolean empty() {
    try {
      return Plain.look(location, connection -> Entries.head(connection, false).sequence() == 0);
    } catch (RecordException.Absent e) {
      return true;
    } catch (SQLException | RecordException e) {
      // What cannot be read may still be somebody's words.
      return false;
    }
  }

  private void postgres(BackupReader backup) throws SQLException {
    try (Database database = Database.open(location, Map.of())) {
      // On the writer alone: a reader of our own would look like somebody else.
      if (database.write(Schema::found) == 0) {
        Schema.migrate(database, backup.schema());
      }
      for (int look = 1; database.write(Restore::others); look++) {
        // A connection that was just closed is still listed for a moment.
        if (look == LOOKS) {
          throw new RecordException.InUse(location);
        }
      }
      database.write(
          connection -> {
            boolean empty = Entries.head(connection, true).sequence() == 0;
            if (!empty && !force) {
              throw new RecordException.NotEmpty(location);
            }
            return fill(connection, backup);
          });
      Schema.migrate(database, Schema.VERSION);
    }
  }

  /** Whether another process of ours is connected to this database. */
  private static boolean others(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT count(*), pg_sleep(0.05) FROM pg_stat_activity WHERE datname = current_database()"
                    + " AND application_name = 'gochi' AND pid <> pg_backend_pid()")) {
      return row.next() && row.getLong(1) > 0;
    }
  }

  private Verification fill(Connection connection, BackupReader backup) throws SQLException {
    List<String> tables = List.copyOf(Schema.TABLES.keySet()).reversed();
    try (Statement statement = connection.createStatement()) {
      for (String table : tables) {
        statement.executeUpdate("DELETE FROM " + table);
      }
      statement.executeUpdate("DELETE FROM record_projection");
    }
    try {
      backup.load(connection);
    } catch (IOException e) {
      throw Faults.of(e, location);
    }
    Verification verification = new Verifier(connection).verify();
    Verification.Break wrong = verification.firstBreak();
    if (wrong != null) {
      throw new RecordException.BadBackup(
          null, location, wrong.what().key() + " " + wrong.sequence());
    }
    if (verification.entries() != backup.entries() || !verification.head().equals(backup.head())) {
      throw new RecordException.BadBackup(null, location, "it does not end as its manifest says");
    }
    return verification;
  }

  /** Name part for files made at that moment, such as {@code 20260131T090500Z}. */
  static String stamp(Instant at) {
    return at.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString().replaceAll("[-:]", "");
  }
}
