package org.gochi.record;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the traces of erased words out of the files.
 *
 * <p>Deleting a row leaves its bytes in three places. In free space of pages: {@code secure_delete}
 * overwrites the deleted row itself, but not copies that earlier balancing of the tree left behind,
 * so the file is written anew (VACUUM). In SQLite's log: it is folded in and cut to nothing. In the
 * copies kept from before migrations and restores: they are deleted. PostgreSQL's tables are
 * written anew too; its own write-ahead log and backups are its administrator's.
 *
 * <p>A marker lies in the home from before the commit until this is done, so that a crash between
 * is made up for at the next opening.
 */
final class Traces {
  private static final System.Logger LOG = System.getLogger(Traces.class.getName());

  private final Database database;

  Traces(Database database) {
    this.database = database;
  }

  /** Notes that there will be traces. */
  void expect() {
    try {
      Path marker = Homes.erasing(database.location());
      if (!Files.exists(marker)) {
        Files.createFile(marker);
        BackupWriter.flush(database.location().home());
      }
    } catch (IOException e) {
      throw Faults.of(e, database.location());
    }
  }

  /** Removes what an erasure left, if one did; what fails is tried again next time. */
  void remove() {
    Path marker = Homes.erasing(database.location());
    if (!Files.exists(marker)) {
      return;
    }
    try (Connection connection = database.writer().getConnection()) {
      connection.setAutoCommit(true);
      boolean clean = database.sqlite() ? sqlite(connection) : postgres(connection);
      if (clean) {
        Homes.deleteTree(Homes.backups(database.location()));
        Files.deleteIfExists(marker);
      }
    } catch (SQLException | IOException e) {
      LOG.log(Level.WARNING, "traces of erased words are left; trying again later", e);
    }
  }

  private static boolean sqlite(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("VACUUM");
      try (ResultSet row = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
        return row.next() && row.getInt(1) == 0;
      }
    }
  }

  private static boolean postgres(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT quote_ident(tablename) FROM pg_tables"
                    + " WHERE schemaname = current_schema() AND tableowner = current_user")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    for (String table : tables) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("VACUUM FULL " + table);
      }
    }
    return true;
  }
}
