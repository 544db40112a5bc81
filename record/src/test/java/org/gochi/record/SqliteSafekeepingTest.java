package org.gochi.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteSafekeepingTest extends SafekeepingContract {
  @Override
  StoreLocation fresh(Path folder) {
    return StoreLocation.sqlite(folder);
  }

  @Override
  void tamper(StoreLocation at, String sql) throws SQLException {
    try (Connection connection = connect(at)) {
      run(connection, sql);
    }
  }

  static Connection connect(StoreLocation at) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + at.file());
  }

  private RecordStore open(Map<String, String> pragmas) {
    return RecordStore.open(location(), List.of(new Cards(1)), CLOCK, pragmas);
  }

  @Test
  void erase_leavesNothingInAnyFile() throws IOException {
    Random random = new Random(11);
    Path home = location().home();
    try (RecordStore store = open(Map.of())) {
      // Texts of many lengths, erased in random order, so that the trees are balanced often.
      for (int i = 1; i <= 120; i++) {
        store.append("c" + i, said(canary(i) + "x".repeat(random.nextInt(1500))));
      }
      Files.createDirectories(Homes.backups(location()));
      store.backup(Homes.backups(location()).resolve("before.zip"));
      assertThat(holding(home, canary(60))).isNotEmpty();
      for (int i = 0; i < 25; i++) {
        int gone = 1 + (i * 37) % 120;
        store.erase("e" + i, "p1", gone, Set.of(), "");
        assertThat(holding(home, canary(gone))).isEmpty();
      }
      assertThat(store.verify().firstBreak()).isNull();
      assertThat(store.verify().erased()).isEqualTo(25);
      assertThat(Homes.backups(location())).doesNotExist();
      Path file = this.home.resolve("after.zip");
      store.backup(file);
      Path to = this.home.resolve("to");
      RecordStore.restore(file, to);
      assertThat(holding(to, canary(1))).isEmpty();
      assertThat(holding(to, canary(60))).isNotEmpty();
    }
  }

  private static String canary(int i) {
    return "canary-" + i + "-かなりあ-";
  }

  @Test
  void eraseCutShort_isMadeUpForOnOpening() throws IOException {
    try (RecordStore store = open(Map.of())) {
      store.append("c1", said("canary-1"));
    }
    Files.createDirectories(Homes.backups(location()));
    Files.writeString(Homes.backups(location()).resolve("old"), "canary-1");
    // As a crash between commit and cleaning leaves it.
    Files.createFile(Homes.erasing(location()));
    open(Map.of()).close();
    assertThat(Homes.erasing(location())).doesNotExist();
    assertThat(Homes.backups(location())).doesNotExist();
  }

  @Test
  void diskFull_isSaidSo_andTheRestIsSafe() {
    try (RecordStore store = open(Map.of("max_page_count", "60"))) {
      store.append("c1", said("kept"));
      assertThatExceptionOfType(RecordException.DiskFull.class)
          .isThrownBy(() -> store.append("c2", said("w".repeat(500_000))))
          .withMessageContaining("no room left")
          .withMessageContaining("before is safe");
      store.append("c3", said("room for this"));
      assertThat(store.read(0, 9)).extracting(Entry::clientId).containsExactly("c1", "c3");
      assertThat(store.verify().intact()).isTrue();
    }
  }

  @Test
  void lockedByAnother_isSaidSo() throws SQLException {
    try (RecordStore store = open(Map.of("busy_timeout", "20"));
        Connection other = connect(location())) {
      run(other, "BEGIN IMMEDIATE");
      assertThatExceptionOfType(RecordException.Busy.class)
          .isThrownBy(() -> store.append("c1", said("w")));
      assertThat(store.last()).isZero();
      run(other, "COMMIT");
      assertThat(store.append("c1", said("w")).repeated()).isFalse();
    }
  }

  @Test
  void readOnlyDatabase_isSaidSo() throws SQLException {
    open(Map.of()).close();
    try (Connection connection =
        DriverManager.getConnection("jdbc:sqlite:" + location().file() + "?open_mode=1")) {
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> run(connection, "UPDATE record_head SET sequence = 1"))
          .satisfies(
              e ->
                  assertThat(Faults.of(e, location()))
                      .isInstanceOf(RecordException.ReadOnly.class));
    }
  }

  @Test
  void homeThatCannotBeMade_isSaidSo() throws IOException {
    Path file = Files.createFile(home.resolve("a-file"));
    for (Path bad : List.of(file, file.resolve("below"), Path.of("/sys/gochi"))) {
      assertThatExceptionOfType(RecordException.ReadOnly.class)
          .isThrownBy(() -> RecordStore.open(StoreLocation.sqlite(bad), List.of(), CLOCK))
          .withMessageContaining("cannot be written");
    }
  }

  @Test
  void newerStore_isRefusedAndUntouched() throws SQLException, IOException {
    open(Map.of()).close();
    tamper(
        location(),
        "INSERT INTO flyway_schema_history VALUES (9, '99', 'later', 'SQL', 'V99', 0, 'x', '', 0, 1)");
    byte[] before = Files.readAllBytes(location().file());
    assertThatExceptionOfType(RecordException.NewerStore.class)
        .isThrownBy(() -> open(Map.of()))
        .withMessageContaining("newer Gōchi")
        .withMessageContaining("99");
    assertThatExceptionOfType(RecordException.NewerStore.class)
        .isThrownBy(() -> RecordStore.verify(location()));
    assertThat(Files.readAllBytes(location().file())).isEqualTo(before);
  }

  @Test
  void damagedFile_isSaidSo_andVerifyTellsHowFarItReads() throws IOException {
    try (RecordStore store = open(Map.of())) {
      for (int i = 1; i <= 200; i++) {
        store.append("c" + i, said("w".repeat(700)));
      }
    }
    long size = Files.size(location().file());
    // From the middle on: pages of zeros, as after a bad copy.
    try (FileChannel file = FileChannel.open(location().file(), StandardOpenOption.WRITE)) {
      file.write(ByteBuffer.allocate((int) (size / 2)), size / 2);
    }
    Verification verification = RecordStore.verify(location());
    assertThat(verification.intact()).isFalse();
    assertThat(java.util.Objects.requireNonNull(verification.firstBreak()).what())
        .isIn(Verification.What.UNREADABLE, Verification.What.WORDS_MISSING);

    Files.writeString(
        location().file(), "this was never a database, but some text of enough length");
    assertThatExceptionOfType(RecordException.Damaged.class)
        .isThrownBy(() -> open(Map.of()))
        .withMessageContaining("damaged")
        .withMessageContaining("gochi restore");
    assertThat(RecordStore.verify(location()).intact()).isFalse();
  }

  @Test
  void damagedFile_isReplacedByABackup_andKept() throws IOException {
    Path file = home.resolve("kept.zip");
    try (RecordStore store = open(Map.of())) {
      store.append("c1", said("one"));
      store.backup(file);
    }
    Files.writeString(location().file(), "damaged");
    assertThatExceptionOfType(RecordException.NotEmpty.class)
        .isThrownBy(() -> RecordStore.restore(file, location(), false));
    RecordStore.restore(file, location(), true);
    try (RecordStore store = open(Map.of())) {
      assertThat(store.last()).isEqualTo(1);
    }
    assertThat(holding(Homes.backups(location()), "damaged")).hasSize(1);
  }

  @Test
  void badBackups_areRefused_andTheRecordIsUntouched() throws IOException {
    Path file = home.resolve("kept.zip");
    try (RecordStore store = open(Map.of())) {
      store.append("c1", said("one"));
      store.backup(file);
    }
    byte[] good = Files.readAllBytes(file);
    byte[] cut = java.util.Arrays.copyOf(good, good.length / 2);
    Path bad = home.resolve("bad.zip");
    for (byte[] bytes : List.of(cut, new byte[0], "text".getBytes(StandardCharsets.UTF_8))) {
      Files.write(bad, bytes);
      assertThatExceptionOfType(RecordException.BadBackup.class)
          .isThrownBy(() -> RecordStore.restore(bad, location(), true));
    }
    Random random = new Random(3);
    for (int i = 0; i < 60; i++) {
      byte[] altered = good.clone();
      altered[random.nextInt(altered.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(bad, altered);
      Path to = home.resolve("to" + i);
      try {
        RecordStore.restore(bad, to);
        // A bit that carries no meaning, such as a time stamp of the zip: nothing may be lost.
        assertThat(RecordStore.verify(StoreLocation.sqlite(to)).entries()).isEqualTo(1);
      } catch (RecordException.BadBackup | RecordException.NewerStore e) {
        assertThat(to.resolve(StoreLocation.FILE)).doesNotExist();
      }
    }
    assertThatExceptionOfType(RecordException.BadBackup.class)
        .isThrownBy(() -> RecordStore.restore(home.resolve("none.zip"), location(), true));
    try (RecordStore store = open(Map.of())) {
      assertThat(store.last()).isEqualTo(1);
    }
  }

  /** The manifest is the one part without a sum of its own; a flipped bit makes a 1 a 0. */
  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1e9", "\"one\"", "null", "99999999999", "4294967297"})
  void backupOfAnImpossibleSchema_isRefused(String schema) throws IOException {
    Path file = home.resolve("kept.zip");
    try (RecordStore store = open(Map.of())) {
      store.append("c1", said("one"));
      store.backup(file);
    }
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Path manifest = zip.getPath("manifest.json");
      String text = Files.readString(manifest);
      String altered = text.replaceFirst("\"schema\"\\s*:\\s*\\d+", "\"schema\":" + schema);
      assertThat(altered).isNotEqualTo(text);
      Files.writeString(manifest, altered);
    }
    Path to = home.resolve("to");
    assertThatExceptionOfType(RecordException.class)
        .isThrownBy(() -> RecordStore.restore(file, to))
        .isInstanceOfAny(RecordException.BadBackup.class, RecordException.NewerStore.class);
    assertThat(to.resolve(StoreLocation.FILE)).doesNotExist();
  }

  @Test
  void verify_withoutARecord_saysSo() {
    assertThatExceptionOfType(RecordException.Absent.class)
        .isThrownBy(() -> RecordStore.verify(location()));
    assertThat(location().file()).doesNotExist();
  }
}
