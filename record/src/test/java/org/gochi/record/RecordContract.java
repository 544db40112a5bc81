package org.gochi.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gochi.record.Verification.What;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every database under the record must hold to. */
abstract class RecordContract {
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

  private RecordStore open() {
    return RecordStore.open(location, List.of(new Cards(1)), CLOCK);
  }

  static NewEntry said(String text) {
    return new NewEntry("utterance said", "p1", "b1", "d1", "{}", Map.of("text", text));
  }

  @Test
  void append_isThereAfterReopening() {
    try (RecordStore store = open()) {
      assertThat(store.last()).isZero();
      store.append("c1", said("the sound goes dry"), NewEntry.of("noted", "p1", "{\"n\":1}"));
    }
    try (RecordStore store = open()) {
      List<Entry> entries = store.read(0, 10);
      assertThat(entries).extracting(Entry::sequence).containsExactly(1L, 2L);
      assertThat(entries.getFirst().words("text")).isEqualTo("the sound goes dry");
      assertThat(entries.getFirst().at()).isEqualTo(CLOCK.instant());
      assertThat(entries.getFirst().previousHash()).isEqualTo(Chain.START);
      assertThat(entries.getLast().previousHash()).isEqualTo(entries.getFirst().hash());
      assertThat(store.entry(2).orElseThrow().payload()).isEqualTo("{\"n\":1}");
      assertThat(store.entry(3)).isEmpty();
      assertThat(store.readDialogue("d1", 0)).containsExactly(entries.getFirst());
      assertThat(store.readDialogue("d1", 1)).isEmpty();
      assertThat(store.verify().intact()).isTrue();
    }
  }

  @Test
  void append_repeatedClientId_getsTheFirstAnswer() {
    try (RecordStore store = open()) {
      Appended first = store.append("c1", said("once"), said("and more"));
      Appended again = store.append("c1", said("something else"));
      assertThat(first.repeated()).isFalse();
      assertThat(again.repeated()).isTrue();
      assertThat(again.entries()).isEqualTo(first.entries());
      assertThat(store.last()).isEqualTo(2);
    }
  }

  @Test
  void append_refusedDecision_leavesNothing() {
    try (RecordStore store = open()) {
      store.append("c1", said("one"));
      List<String> before = Cards.all(store);
      assertThatThrownBy(
              () ->
                  store.append(
                      "c2",
                      connection -> {
                        throw new IllegalArgumentException("no");
                      }))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("no");
      assertThatExceptionOfType(RecordException.NoSuchWords.class)
          .isThrownBy(
              () ->
                  store.append(
                      "c3",
                      said("goes with the rest"),
                      NewEntry.erasure("p1", null, null, Map.of(1L, Set.of("image")), "")));
      assertThat(store.last()).isEqualTo(1);
      assertThat(Cards.all(store)).isEqualTo(before);
      assertThat(store.append("c2", said("two")).repeated()).isFalse();
    }
  }

  @Test
  void append_decisionReadsProjections() {
    try (RecordStore store = open()) {
      store.append("c1", said("one"));
      Appended appended =
          store.append(
              "c2",
              connection -> {
                try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT count(*) FROM card")) {
                  row.next();
                  return List.of(NewEntry.of("counted", "p1", "{\"n\":" + row.getInt(1) + "}"));
                }
              });
      assertThat(appended.first().payload()).isEqualTo("{\"n\":1}");
      assertThat(store.append("c3", connection -> List.of()).entries()).isEmpty();
    }
  }

  @Test
  void append_insideADecision_isRefused() {
    try (RecordStore store = open()) {
      assertThatThrownBy(
              () ->
                  store.append(
                      "c1",
                      connection -> {
                        store.append("c2", said("inner"));
                        return List.of();
                      }))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u0001\u001b[31m",
        "<script>alert(1)</script>",
        "\u202eright to left",
        "\ud83d\ude00\ud83c\udf0a",
        "乾いた軸受の音は、高くかすれる。",
        "e\u0301 and \u00e9",
        "'; DROP TABLE card; --"
      })
  void append_keepsEveryTextUnchanged(String text) {
    try (RecordStore store = open()) {
      store.append("c1", said(text));
      assertThat(store.entry(1).orElseThrow().words("text")).isEqualTo(text);
      assertThat(store.verify().intact()).isTrue();
    }
  }

  @Test
  void append_keepsALongText() {
    String text = "軸受".repeat(50_000);
    try (RecordStore store = open()) {
      store.append("c1", said(text));
      assertThat(store.entry(1).orElseThrow().words("text")).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "\ud800", "x\udc00", "\ud800\ud800"})
  void newEntry_withTextNoDatabaseKeeps_isRefused(String text) {
    assertThatExceptionOfType(RecordException.UnstorableText.class)
        .isThrownBy(() -> said(text))
        .withMessageContaining("cannot be stored");
  }

  @Test
  void append_fromManyThreads_hasNoGapAndOneChain() throws Exception {
    int threads = 8;
    int each = 25;
    try (RecordStore store = open();
        ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Callable<Void>> tasks = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        int thread = t;
        tasks.add(
            () -> {
              for (int i = 0; i < each; i++) {
                // Every second id is sent by two threads.
                store.append("c" + (i % 2 == 0 ? thread / 2 : thread) + "-" + i, said("w" + i));
              }
              return null;
            });
      }
      for (Future<Void> done : pool.invokeAll(tasks)) {
        done.get();
      }
      Verification verification = store.verify();
      assertThat(verification.firstBreak()).isNull();
      assertThat(verification.entries()).isEqualTo(store.last());
      assertThat(Cards.all(store).stream().filter(row -> row.contains("|text|")).count())
          .isEqualTo(store.last());
    }
  }

  @Test
  void twoStoresOnOnePlace_keepOneChain() throws Exception {
    try (RecordStore one = open();
        RecordStore two = RecordStore.open(location, List.of(), CLOCK);
        ExecutorService pool = Executors.newFixedThreadPool(2)) {
      List<Callable<Void>> tasks = new ArrayList<>();
      for (RecordStore store : List.of(one, two)) {
        tasks.add(
            () -> {
              for (int i = 0; i < 40; i++) {
                store.append(store.hashCode() + "-" + i, said("w"));
              }
              return null;
            });
      }
      for (Future<Void> done : pool.invokeAll(tasks)) {
        done.get();
      }
      // The one without projectors leaves projections behind; the next writer with them catches up.
      one.append("last", said("w"));
      assertThat(one.verify().firstBreak()).isNull();
      assertThat(one.last()).isEqualTo(81);
      assertThat(Cards.all(one)).hasSize(82);
    }
  }

  @Test
  void follow_noticesOwnAndOthersWrites() throws Exception {
    try (RecordStore one = open();
        RecordStore two = open()) {
      var seen = new LinkedBlockingQueue<Long>();
      try (AutoCloseable following = one.follow(seen::add)) {
        assertThat(following).isNotNull();
        one.append("c1", said("own"));
        assertThat(seen.poll(10, TimeUnit.SECONDS)).isEqualTo(1);
        two.append("c2", said("of another"));
        assertThat(seen.poll(10, TimeUnit.SECONDS)).isEqualTo(2);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void rebuild_givesWhatGrewLive(long seed) {
    try (RecordStore store = open()) {
      grow(store, new Random(seed), 60);
      List<String> live = Cards.all(store);
      store.rebuild();
      assertThat(Cards.all(store)).isEqualTo(live);
      assertThat(store.verify().firstBreak()).isNull();
    }
    try (RecordStore newer = RecordStore.open(location, List.of(new Cards(2)), CLOCK)) {
      List<String> remade = Cards.all(newer);
      newer.rebuild();
      assertThat(Cards.all(newer)).isEqualTo(remade);
    }
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

  @Test
  void erase_takesWordsAndKeepsTheChain() {
    try (RecordStore store = open()) {
      store.append(
          "c1", new NewEntry("s", "p1", "b1", "d1", "{}", Map.of("a", "stays", "b", "goes")));
      Appended erased = store.erase("c2", "p1", 1, Set.of("b"), "asked to");
      Entry entry = store.entry(1).orElseThrow();
      assertThat(entry.words()).isEqualTo(Map.of("a", "stays"));
      assertThat(entry.commitments()).containsOnlyKeys("a", "b");
      assertThat(erased.first().dialogue()).isEqualTo("d1");
      assertThat(Cards.all(store)).contains("1|b|null").noneMatch(row -> row.contains("goes"));
      Verification verification = store.verify();
      assertThat(verification.firstBreak()).isNull();
      assertThat(verification.erased()).isEqualTo(1);
      assertThat(store.erase("c2", "p1", 1, Set.of("b"), "").repeated()).isTrue();
      assertThatExceptionOfType(RecordException.NoSuchWords.class)
          .isThrownBy(() -> store.erase("c3", "p1", 77, Set.of(), ""));
    }
  }

  @Test
  void migration_makesABackupFirst_andKeepsEverything() throws Exception {
    List<Entry> before;
    try (RecordStore store = open()) {
      grow(store, new Random(5), 30);
      before = store.read(0, 1000);
    }
    String next = "classpath:org/gochi/record/next";
    var opening = new Opening(location, Map.of(), CLOCK, 2, Schema.FOLDER, next);
    try (RecordStore store = opening.open(List.of(new Cards(1)))) {
      assertThat(store.read(0, 1000)).isEqualTo(before);
      assertThat(store.verify().firstBreak()).isNull();
    }
    assertThatExceptionOfType(RecordException.NewerStore.class).isThrownBy(this::open);
    List<Path> backups;
    try (Stream<Path> files = Files.list(Homes.backups(location))) {
      backups = files.toList();
    }
    assertThat(backups)
        .extracting(file -> file.getFileName().toString())
        .containsExactly("before-version-2-20260301T090000Z.zip");
    StoreLocation older = fresh(home.resolve("older"));
    RecordStore.restore(backups.getFirst(), older, false);
    try (RecordStore store = RecordStore.open(older, List.of(new Cards(1)), CLOCK)) {
      assertThat(store.read(0, 1000)).isEqualTo(before);
    }
  }

  @Test
  void query_cannotWrite() {
    try (RecordStore store = open()) {
      assertThatExceptionOfType(RecordException.class)
          .isThrownBy(
              () ->
                  store.query(
                      connection -> {
                        try (Statement statement = connection.createStatement()) {
                          return statement.executeUpdate("DELETE FROM card_count");
                        }
                      }));
    }
  }

  @Test
  void verify_namesTheFirstBreak() throws SQLException {
    record Case(String sql, String undo, long sequence, What what) {}
    try (RecordStore store = open()) {
      for (int i = 1; i <= 5; i++) {
        store.append("c" + i, said("w" + i));
      }
      store.erase("c6", "p1", 4, Set.of(), "");
    }
    String head = "UPDATE record_head SET sequence = ";
    List<Case> cases =
        List.of(
            new Case(
                "UPDATE record_entry SET actor = 'p9' WHERE sequence = 2",
                "UPDATE record_entry SET actor = 'p1' WHERE sequence = 2",
                2,
                What.ENTRY_ALTERED),
            new Case(
                "UPDATE record_entry SET at_millis = at_millis + 1 WHERE sequence = 3",
                "UPDATE record_entry SET at_millis = at_millis - 1 WHERE sequence = 3",
                3,
                What.ENTRY_ALTERED),
            new Case(
                "UPDATE record_entry SET previous_hash = 'x' || previous_hash WHERE sequence = 5",
                "UPDATE record_entry SET previous_hash = substr(previous_hash, 2) WHERE sequence = 5",
                5,
                What.CHAIN_BROKEN),
            new Case(
                "UPDATE record_words SET text = 'mine' WHERE sequence = 2",
                "UPDATE record_words SET text = 'w2' WHERE sequence = 2",
                2,
                What.WORDS_ALTERED),
            new Case(
                "INSERT INTO record_words VALUES (3, 'more', '00', 'x')",
                "DELETE FROM record_words WHERE name = 'more'",
                3,
                What.WORDS_UNKNOWN),
            new Case(
                "UPDATE record_projection SET applied = 99",
                "UPDATE record_projection SET applied = 6",
                0,
                What.PROJECTION_AHEAD),
            new Case(head + "7", head + "6", 7, What.END_MOVED),
            new Case("DELETE FROM record_words WHERE sequence = 5", "", 5, What.WORDS_MISSING),
            new Case("DELETE FROM record_entry WHERE sequence = 6", "", 6, What.END_MOVED));
    assertThat(RecordStore.verify(location).intact()).isTrue();
    for (Case one : cases) {
      tamper(location, one.sql());
      Verification verification = RecordStore.verify(location);
      assertThat(verification.intact()).as(one.sql()).isFalse();
      Verification.Break wrong = java.util.Objects.requireNonNull(verification.firstBreak());
      // Cutting the tail off also uncovers what the cut erasure had explained.
      if (one.what() != What.END_MOVED || one.sequence() != 6) {
        assertThat(wrong.what()).as(one.sql()).isEqualTo(one.what());
        assertThat(wrong.sequence()).as(one.sql()).isEqualTo(one.sequence());
      }
      if (!one.undo().isEmpty()) {
        tamper(location, one.undo());
        assertThat(RecordStore.verify(location).intact()).as(one.undo()).isTrue();
      }
    }
  }

  @Test
  void projectionAhead_isMadeAnewOnOpening() throws SQLException {
    try (RecordStore store = open()) {
      store.append("c1", said("one"));
    }
    tamper(location, "UPDATE record_projection SET applied = 99");
    tamper(location, "DELETE FROM card");
    try (RecordStore store = open()) {
      assertThat(Cards.all(store)).contains("1|text|one");
      assertThat(store.verify().intact()).isTrue();
    }
  }

  @Test
  void backup_restoresWithoutLossIntoEitherDatabase() throws Exception {
    Path file = home.resolve("kept.zip");
    List<Entry> entries;
    List<String> cards;
    try (RecordStore store = open()) {
      grow(store, new Random(7), 40);
      store.append("ja", said("乾いた軸受は\n「キーン」と鳴く"));
      Backup backup = store.backup(file);
      entries = store.read(0, 1000);
      cards = Cards.all(store);
      assertThat(backup.entries()).isEqualTo(store.last());
      store.append("after", said("not in the backup"));
    }
    for (StoreLocation to :
        List.of(fresh(home.resolve("x")), StoreLocation.sqlite(home.resolve("y")))) {
      RecordStore.restore(file, to, false);
      try (RecordStore store = RecordStore.open(to, List.of(new Cards(1)), CLOCK)) {
        assertThat(store.read(0, 1000)).isEqualTo(entries);
        assertThat(Cards.all(store)).isEqualTo(cards);
        assertThat(store.verify().intact()).isTrue();
        store.append("next", said("goes on"));
      }
    }
    assertThat(Files.exists(home.resolve("kept.zip.partial"))).isFalse();
  }

  @Test
  void restore_refusesARecordThatHasEntries_unlessForced() {
    Path file = home.resolve("kept.zip");
    try (RecordStore store = open()) {
      store.append("c1", said("one"));
      store.backup(file);
      store.append("c2", said("two"));
      assertThatExceptionOfType(RecordException.InUse.class)
          .isThrownBy(() -> RecordStore.restore(file, location, true));
    }
    assertThatExceptionOfType(RecordException.NotEmpty.class)
        .isThrownBy(() -> RecordStore.restore(file, location, false));
    RecordStore.restore(file, location, true);
    try (RecordStore store = open()) {
      assertThat(store.last()).isEqualTo(1);
      assertThat(Cards.all(store)).contains("1|text|one").hasSize(2);
    }
  }

  @Test
  void backup_whileWritersRun_isOneMomentOfTheRecord() throws Exception {
    try (RecordStore store = open();
        ExecutorService pool = Executors.newFixedThreadPool(1)) {
      Future<?> writing =
          pool.submit(
              () -> {
                for (int i = 0; i < 200; i++) {
                  store.append("c" + i, said("w" + i));
                }
              });
      for (int i = 0; i < 3; i++) {
        Path file = home.resolve("kept" + i + ".zip");
        Backup backup = store.backup(file);
        Path to = home.resolve("to" + i);
        RecordStore.restore(file, to);
        Verification verification = RecordStore.verify(StoreLocation.sqlite(to));
        assertThat(verification.intact()).isTrue();
        assertThat(verification.entries()).isEqualTo(backup.entries());
      }
      writing.get();
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
