package org.gochi.record;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The way from a location to an open store. */
final class Opening {
  private final StoreLocation location;
  private final Map<String, String> pragmas;
  private final Clock clock;
  private final int version;
  private final String[] folders;

  Opening(StoreLocation location, Map<String, String> pragmas, Clock clock) {
    this(location, pragmas, clock, Schema.VERSION, Schema.FOLDER);
  }

  /** For a version of the tables that is not today's. */
  Opening(
      StoreLocation location,
      Map<String, String> pragmas,
      Clock clock,
      int version,
      String... folders) {
    this.location = location;
    this.pragmas = pragmas;
    this.clock = clock;
    this.version = version;
    this.folders = folders;
  }

  RecordStore open(List<Projector> projectors) {
    var projections = new Projections(projectors);
    HomeLock lock = null;
    Database database = null;
    boolean opened = false;
    try {
      lock = HomeLock.share(location.home());
      database = Database.open(location, pragmas);
      RecordStore store = open(lock, database, projections);
      opened = true;
      return store;
    } catch (IOException | RuntimeException e) {
      throw Faults.of(e, location);
    } finally {
      if (!opened) {
        close(database);
        close(lock);
      }
    }
  }

  private RecordStore open(HomeLock lock, Database database, Projections projections)
      throws IOException {
    int found = Schema.found(database);
    Schema.refuseNewer(location, found, version);
    if (found < version) {
      lock.changing(() -> migrate(database));
    }
    long last = level(database, projections);
    new Traces(database).remove();
    return new RecordStore(lock, database, projections, clock, last);
  }

  private void migrate(Database database) {
    // Another process may have done it while this one waited.
    int found = Schema.found(database);
    if (found > 0 && found < version) {
      String name = "before-version-" + version + "-" + Restore.stamp(clock.instant()) + ".zip";
      Path file = Homes.backups(location).resolve(name);
      database.read(connection -> backup(connection, file));
    }
    Schema.migrate(database, version, folders);
  }

  private Backup backup(Connection connection, Path file) throws SQLException {
    try {
      return BackupWriter.write(connection, file, clock.instant());
    } catch (IOException e) {
      throw Faults.of(e, file);
    }
  }

  private static long level(Database database, Projections projections) {
    long last = database.read(connection -> Entries.head(connection, false).sequence());
    if (database.read(connection -> projections.level(connection, last))) {
      return last;
    }
    return database.write(
        connection -> {
          long now = Entries.head(connection, !database.sqlite()).sequence();
          projections.catchUp(connection, now);
          return now;
        });
  }

  private static void close(@Nullable AutoCloseable resource) {
    if (resource != null) {
      try {
        resource.close();
      } catch (Exception e) {
        System.getLogger(Opening.class.getName()).log(System.Logger.Level.WARNING, "closing", e);
      }
    }
  }
}
