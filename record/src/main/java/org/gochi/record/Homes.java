package org.gochi.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files of a home beside the store itself. */
final class Homes {
  private Homes() {}

  /** Where stores are kept from before a migration or a restore. */
  static Path backups(StoreLocation location) {
    return location.home().resolve("backups");
  }

  /** There while words were erased but their traces are not yet out of the files. */
  static Path erasing(StoreLocation location) {
    return location.home().resolve("erasing");
  }

  /** Copies a store that is about to be replaced, and takes its log away from the new one. */
  static void keepReplaced(StoreLocation location) throws IOException {
    // The last connection to close folds the log into the file, unless the file is damaged.
    try (Connection connection =
            DriverManager.getConnection(Database.sqliteUrl(location, "DEFERRED", Map.of()));
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (SQLException e) {
      System.getLogger(Homes.class.getName())
          .log(System.Logger.Level.WARNING, "the replaced store cannot be read: " + e.getMessage());
    }
    Path kept = backups(location).resolve("replaced-" + Restore.stamp(Instant.now()));
    for (int again = 2; Files.exists(kept); again++) {
      kept = kept.resolveSibling("replaced-" + Restore.stamp(Instant.now()) + "-" + again);
    }
    Files.createDirectories(kept);
    Files.copy(location.file(), kept.resolve(StoreLocation.FILE));
    BackupWriter.flush(kept.resolve(StoreLocation.FILE));
    for (String end : List.of("-wal", "-shm")) {
      Path log = location.home().resolve(StoreLocation.FILE + end);
      if (Files.exists(log)) {
        Files.move(
            log, kept.resolve(StoreLocation.FILE + end), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  static void deleteTree(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(root)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.deleteIfExists(path);
    }
  }
}
