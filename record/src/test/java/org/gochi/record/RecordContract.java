package org.gochi.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every database under the record must hold to: appending, reading, projections. */
abstract class RecordContract extends StoreTest {
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
  void append_whatSharesACommit_isRefusedOrKeptAlone() throws Exception {
    CountDownLatch queued = new CountDownLatch(1);
    CountDownLatch deciding = new CountDownLatch(1);
    try (RecordStore store = open();
        ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Appended> first =
          people.submit(
              () ->
                  store.append(
                      "first",
                      connection -> {
                        deciding.countDown();
                        await(queued);
                        return List.of(said("first"));
                      }));
      await(deciding); // until it is released, everything else waits to be written together
      List<Future<Appended>> others = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        int number = i;
        others.add(
            people.submit(
                () ->
                    store.append(
                        "other " + number / 2 * 2, // every second one repeats the one before
                        connection -> decision(connection, number / 2))));
      }
      queued.countDown();
      assertThat(first.get().entries()).hasSize(1);
      int refused = 0;
      int repeated = 0;
      for (Future<Appended> other : others) {
        try {
          Appended appended = other.get();
          assertThat(appended.entries()).hasSize(2);
          assertThat(appended.first().words("text")).startsWith("kept");
          repeated += appended.repeated() ? 1 : 0;
        } catch (ExecutionException e) {
          assertThat(e.getCause())
              .isInstanceOfAny(IllegalArgumentException.class, RecordException.class);
          refused++;
        }
      }
      assertThat(refused).isEqualTo(20);
      assertThat(repeated).isEqualTo(5);
      assertThat(store.last()).isEqualTo(1 + 5 * 2);
      assertThat(store.verify().intact()).isTrue();
      List<String> grown = Cards.all(store);
      store.rebuild();
      assertThat(Cards.all(store)).isEqualTo(grown);
    }
  }

  /** One in three is kept, one refuses, one breaks off with a fault of the database. */
  private static List<NewEntry> decision(Connection connection, int number) throws SQLException {
    return switch (number % 3) {
      case 0 -> List.of(said("kept " + number), said("and this"));
      case 1 -> throw new IllegalArgumentException("refused");
      default -> {
        try (Statement statement = connection.createStatement()) {
          statement.execute("SELECT nothing FROM nowhere");
        }
        yield List.of();
      }
    };
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
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
        RecordStore two = RecordStore.open(location(), List.of(), CLOCK);
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
    try (RecordStore newer = RecordStore.open(location(), List.of(new Cards(2)), CLOCK)) {
      List<String> remade = Cards.all(newer);
      newer.rebuild();
      assertThat(Cards.all(newer)).isEqualTo(remade);
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
}
