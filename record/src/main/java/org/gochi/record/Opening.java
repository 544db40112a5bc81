package org.gochi.record;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The way from a location to an open store. */
final class Opening {
  private final StoreLocation location;
  private final Map<String, String> pragmas;
  private final Clock clock;

  Opening(StoreLocation location, Map<String, String> pragmas, Clock clock) {
    this.location = location;
    this.pragmas = pragmas;
    this.clock = clock;
  }

  RecordStore open(List<Projector> projectors) {
    var projections = new Projections(projectors);
    Database database = null;
    try {
      Files.createDirectories(location.home());
      database = Database.open(location, pragmas);
      return open(database, projections);
    } catch (IOException | RuntimeException e) {
      if (database != null) {
        database.close();
      }
      throw e instanceof IllegalArgumentException bad ? bad : Faults.of(e, location);
    }
  }

  private RecordStore open(Database database, Projections projections) {
    int found = Schema.found(database);
    if (found > Schema.VERSION) {
      throw new RecordException.NewerStore(
          location, String.valueOf(found), String.valueOf(Schema.VERSION));
    }
    if (found < Schema.VERSION) {
      Schema.migrate(database, Schema.VERSION);
    }
    boolean level =
        database.read(
            connection ->
                projections.level(connection, Entries.head(connection, false).sequence()));
    if (!level) {
      database.write(
          connection -> {
            long last = Entries.head(connection, !database.sqlite()).sequence();
            projections.catchUp(connection, last);
            return last;
          });
    }
    long last = database.read(connection -> Entries.head(connection, false).sequence());
    return RecordStore.opened(database, projections, clock, last);
  }
}
