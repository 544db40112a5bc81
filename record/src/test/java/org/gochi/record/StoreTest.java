package org.gochi.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What the tests of a store have in common. */
abstract class StoreTest {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T09:00:00.123Z"), ZoneOffset.UTC);

  @TempDir Path home;
  private StoreLocation location = StoreLocation.sqlite(Path.of("unset"));

  abstract StoreLocation fresh(Path folder);

  /** Changes the tables behind the store's back. */
  abstract void tamper(StoreLocation at, String sql) throws SQLException;

  @BeforeEach
  void freshStore() {
    location = fresh(home.resolve("home"));
  }

  RecordStore open() {
    return RecordStore.open(location, List.of(new Cards(1)), CLOCK);
  }

  static NewEntry said(String text) {
    return new NewEntry("utterance said", "p1", "b1", "d1", "{}", Map.of("text", text));
  }

  /** Entries of 0 to 3 texts, repeats of earlier client ids, and erasures, also of erased words. */
  static void grow(RecordStore store, Random random, int steps) {
    for (int i = 0; i < steps; i++) {
      String clientId = "c" + (random.nextInt(5) == 0 ? random.nextInt(i + 1) : i);
      if (random.nextInt(4) > 0) {
        Map<String, String> words = new java.util.TreeMap<>();
        for (int w = random.nextInt(4); w > 0; w--) {
          words.put("w" + w, "words " + random.nextInt(1000));
        }
        String actor = "p" + random.nextInt(3);
        store.append(clientId, new NewEntry("said", actor, null, "d", "{}", words));
        continue;
      }
      List<Entry> withWords =
          store.read(0, 1000).stream().filter(e -> !e.commitments().isEmpty()).toList();
      if (!withWords.isEmpty()) {
        Entry target = withWords.get(random.nextInt(withWords.size()));
        Set<String> names =
            random.nextBoolean()
                ? Set.of()
                : Set.of(target.commitments().keySet().iterator().next());
        store.erase(clientId, "p0", target.sequence(), names, "seed");
      }
    }
  }

  /** The paths of all files under the home that hold these bytes. */
  static List<Path> holding(Path home, String canary) throws IOException {
    byte[] bytes = canary.getBytes(StandardCharsets.UTF_8);
    String wanted = new String(bytes, StandardCharsets.ISO_8859_1);
    try (Stream<Path> files = Files.walk(home)) {
      return files
          .filter(Files::isRegularFile)
          .filter(
              file -> {
                try {
                  return Files.readString(file, StandardCharsets.ISO_8859_1).contains(wanted);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              })
          .toList();
    }
  }

  /** For the tests of one database. */
  StoreLocation location() {
    return location;
  }

  static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
