package org.gochi.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills of a process under load; {@code -Dgochi.kills=2000} for the long run. */
class CrashTest {
  private static final int KILLS = Integer.getInteger("gochi.kills", 20);
  private static final long SEED = Long.getLong("gochi.seed", 1);

  /** A new home now and then, so that also the making of tables is cut. */
  private static final int KILLS_A_HOME = 10;

  @TempDir Path folder;

  @Test
  void killedAtAnyMoment_losesNothingAcknowledged() throws Exception {
    var harness = new CrashHarness(SEED);
    long acknowledged = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Path home = folder.resolve("home" + kill / KILLS_A_HOME);
      List<String> ids =
          harness.killOnce(
              CrashHarness.java(Victim.class, home.toString(), "k" + kill, "4", "1000000"));
      acknowledged += ids.size();
      check(home, ids, "kill " + kill + " of seed " + SEED);
    }
    assertThat(acknowledged).isPositive();
    System.out.println(KILLS + " kills, " + acknowledged + " acknowledged, 0 lost");
  }

  private static void check(Path home, List<String> ids, String when) {
    try (RecordStore store =
        RecordStore.open(StoreLocation.sqlite(home), List.of(new Cards(1)), Clock.systemUTC())) {
      for (String id : ids) {
        assertThat(store.readClient(id)).as(when + ": " + id).hasSize(2);
      }
      Verification verification = store.verify();
      assertThat(verification.firstBreak()).as(when).isNull();
      // Two entries and two texts an append: an odd number would be half of one.
      assertThat(verification.entries() % 2).as(when).isZero();
      assertThat(verification.words()).as(when).isEqualTo(verification.entries());
      List<String> live = Cards.all(store);
      store.rebuild();
      assertThat(Cards.all(store)).as(when).isEqualTo(live);
    }
  }

  @Test
  void twoProcesses_keepOneChain_andAFollowerSeesBoth() throws Exception {
    Path home = folder.resolve("shared");
    int each = 50;
    try (RecordStore store =
        RecordStore.open(StoreLocation.sqlite(home), List.of(new Cards(1)), Clock.systemUTC())) {
      long expected = 2L * 2 * 2 * each;
      var seen = new AtomicLong();
      var all = new CountDownLatch(1);
      try (AutoCloseable following =
          store.follow(
              sequence -> {
                seen.set(sequence);
                if (sequence == expected) {
                  all.countDown();
                }
              })) {
        assertThat(following).isNotNull();
        Process one = start(home, "one", each);
        Process two = start(home, "two", each);
        assertThat(one.waitFor()).isZero();
        assertThat(two.waitFor()).isZero();
        assertThat(all.await(10, TimeUnit.SECONDS)).as("seen " + seen).isTrue();
      }
      assertThat(store.verify().firstBreak()).isNull();
      assertThat(store.last()).isEqualTo(expected);
      List<String> live = Cards.all(store);
      store.rebuild();
      assertThat(Cards.all(store)).isEqualTo(live);
    }
  }

  private static Process start(Path home, String prefix, int each) throws java.io.IOException {
    return new ProcessBuilder(
            CrashHarness.java(Victim.class, home.toString(), prefix, "2", String.valueOf(each)))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
