package org.gochi.record;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.flywaydb.core.Flyway;

/**
 * The tables' version. Flyway is asked only when there is something to migrate: reading one number
 * is far quicker than starting it.
 */
final class Schema {
  /** Highest migration in {@code schema/}. */
  static final int VERSION = 1;

  /** What a backup holds, in the order of loading, and how each is sorted. */
  static final SequencedMap<String, String> TABLES = tables();

  /** Where the migrations lie. */
  static final String FOLDER = "classpath:org/gochi/record/schema";

  private static final String HISTORY = "flyway_schema_history";

  private Schema() {}

  /** The version found; 0 if there are no tables yet. */
  static int found(Database database) {
    return database.read(Schema::found);
  }

  static int found(Connection connection) throws SQLException {
    boolean sqlite = connection.getMetaData().getDatabaseProductName().startsWith("SQLite");
    String there =
        sqlite
            ? "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = '" + HISTORY + "'"
            : "SELECT count(*) FROM information_schema.tables WHERE table_schema ="
                + " current_schema() AND table_name = '"
                + HISTORY
                + "'";
    try (Statement statement = connection.createStatement()) {
      try (ResultSet rows = statement.executeQuery(there)) {
        if (!rows.next() || rows.getInt(1) == 0) {
          return 0;
        }
      }
      try (ResultSet rows =
          statement.executeQuery(
              "SELECT max(CAST(version AS INTEGER)) FROM " + HISTORY + " WHERE success")) {
        return rows.next() ? rows.getInt(1) : 0;
      }
    }
  }

  /** Refuses what this version cannot know. */
  static void refuseNewer(Object where, int found) {
    refuseNewer(where, found, VERSION);
  }

  static void refuseNewer(Object where, int found, int known) {
    if (found > known) {
      throw new RecordException.NewerStore(where, String.valueOf(found), String.valueOf(known));
    }
  }

  private static SequencedMap<String, String> tables() {
    SequencedMap<String, String> tables = new LinkedHashMap<>();
    tables.put("record_entry", "sequence");
    tables.put("record_words", "sequence, name");
    tables.put("record_head", "id");
    return Collections.unmodifiableSequencedMap(tables);
  }

  /** Brings the tables to {@code version}, of those in our own folder. */
  static void migrate(Database database, int version) {
    migrate(database, version, FOLDER);
  }

  /** Brings the tables to {@code version}. */
  static void migrate(Database database, int version, String... folders) {
    var configuration = Flyway.configure();
    StoreLocation location = database.location();
    if (database.sqlite()) {
      configuration.dataSource(database.writer());
    } else {
      // Flyway takes two connections at once there; the writer's pool has one.
      configuration.dataSource(location.jdbcUrl(), location.user(), location.password());
    }
    configuration
        .locations(folders)
        .placeholders(Map.of("key", database.sqlite() ? "INTEGER" : "BIGINT"))
        .table(HISTORY)
        .target(String.valueOf(version))
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }
}
