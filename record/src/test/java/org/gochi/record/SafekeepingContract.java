package org.gochi.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.gochi.record.Verification.What;
import org.junit.jupiter.api.Test;

/** What every database must hold to: erasing, verifying, backups, migrations. */
abstract class SafekeepingContract extends StoreTest {
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
    var opening = new Opening(location(), Map.of(), CLOCK, 2, Schema.FOLDER, next);
    try (RecordStore store = opening.open(List.of(new Cards(1)))) {
      assertThat(store.read(0, 1000)).isEqualTo(before);
      assertThat(store.verify().firstBreak()).isNull();
    }
    assertThatExceptionOfType(RecordException.NewerStore.class).isThrownBy(this::open);
    List<Path> backups;
    try (Stream<Path> files = Files.list(Homes.backups(location()))) {
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
    assertThat(RecordStore.verify(location()).intact()).isTrue();
    for (Case one : cases) {
      tamper(location(), one.sql());
      Verification verification = RecordStore.verify(location());
      assertThat(verification.intact()).as(one.sql()).isFalse();
      Verification.Break wrong = java.util.Objects.requireNonNull(verification.firstBreak());
      // Cutting the tail off also uncovers what the cut erasure had explained.
      if (one.what() != What.END_MOVED || one.sequence() != 6) {
        assertThat(wrong.what()).as(one.sql()).isEqualTo(one.what());
        assertThat(wrong.sequence()).as(one.sql()).isEqualTo(one.sequence());
      }
      if (!one.undo().isEmpty()) {
        tamper(location(), one.undo());
        assertThat(RecordStore.verify(location()).intact()).as(one.undo()).isTrue();
      }
    }
  }

  @Test
  void projectionAhead_isMadeAnewOnOpening() throws SQLException {
    try (RecordStore store = open()) {
      store.append("c1", said("one"));
    }
    tamper(location(), "UPDATE record_projection SET applied = 99");
    tamper(location(), "DELETE FROM card");
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
          .isThrownBy(() -> RecordStore.restore(file, location(), true));
    }
    assertThatExceptionOfType(RecordException.NotEmpty.class)
        .isThrownBy(() -> RecordStore.restore(file, location(), false));
    RecordStore.restore(file, location(), true);
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
}
