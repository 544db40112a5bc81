package org.gochi.record;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A program that appends under load, to be killed. It prints {@code starting}, then {@code ready}
 * when the store is open, then each client id in a line of its own once its append has been
 * acknowledged. Each append brings two entries, so that half of one would show.
 */
final class Victim {
  private Victim() {}

  /** Arguments: home, prefix of client ids, threads, appends a thread. */
  public static void main(String[] args) throws InterruptedException {
    say("starting");
    int threads = Integer.parseInt(args[2]);
    int each = Integer.parseInt(args[3]);
    try (RecordStore store =
            RecordStore.open(
                StoreLocation.sqlite(Path.of(args[0])), List.of(new Cards(1)), Clock.systemUTC());
        ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      say("ready");
      for (int t = 0; t < threads; t++) {
        String prefix = args[1] + "-" + t + "-";
        var _ = pool.submit(() -> append(store, prefix, each));
      }
    }
  }

  private static void append(RecordStore store, String prefix, int each) {
    for (int i = 0; i < each; i++) {
      Map<String, String> words = Map.of("text", "the words of " + prefix + i);
      store.append(
          prefix + i,
          new NewEntry("said", prefix, "b", "d", "{}", words),
          new NewEntry("proposed", "partner", "b", "d", "{}", words));
      say(prefix + i);
    }
  }

  /** Written at once: what is printed was acknowledged before a kill. */
  private static void say(String line) {
    synchronized (System.out) {
      System.out.println(line);
      if (System.out.checkError()) {
        // Nobody reads any more: whoever was to do the killing is gone.
        Runtime.getRuntime().halt(1);
      }
    }
  }
}
