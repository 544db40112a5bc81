package org.gochi.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.gochi.record.NewEntry;
import org.gochi.record.RecordStore;
import org.gochi.record.StoreLocation;
import org.gochi.record.Verification;

/**
 * Appends a second into SQLite, each acknowledged on disk, with one thread and with eight; the time
 * to open; and the time to verify what was written. Arguments: appends a thread (default 4000), and
 * a folder to write in (default: a temporary one).
 */
public final class RecordAppends {
  private static final String TEXT =
      "When the pitch goes up and it sounds dry, I stop before the shaft is hot. ";

  private RecordAppends() {}

  /** Prints the figures. */
  public static void main(String[] args) throws Exception {
    int each = args.length > 0 ? Integer.parseInt(args[0]) : 4000;
    Path folder =
        args.length > 1
            ? Files.createDirectories(Path.of(args[1]))
            : Files.createTempDirectory("gochi-appends");
    try {
      measure(folder.resolve("warm-up"), 2, Math.max(1, each / 4), false);
      double one = measure(folder.resolve("one"), 1, each, true);
      double eight = measure(folder.resolve("eight"), 8, Math.max(1, each / 8), true);
      System.out.printf("eight threads against one: %.2f times%n", eight / one);
    } finally {
      if (args.length < 2) {
        delete(folder);
      }
    }
  }

  private static double measure(Path home, int threads, int each, boolean print)
      throws InterruptedException, ExecutionException {
    long[] nanos = new long[threads * each];
    long start = System.nanoTime();
    try (RecordStore store = open(home)) {
      long opened = System.nanoTime();
      run(store, threads, each, nanos);
      double seconds = (System.nanoTime() - opened) / 1e9;
      long verifying = System.nanoTime();
      Verification verification = store.verify();
      double verified = (System.nanoTime() - verifying) / 1e9;
      if (!verification.intact()) {
        throw new IllegalStateException("not intact: " + verification.firstBreak());
      }
      Arrays.sort(nanos);
      if (print) {
        System.out.printf(
            "%d thread%s: %.0f appends/s; p50 %.2f ms, p95 %.2f ms, p99 %.2f ms;"
                + " opened in %.0f ms; %d entries verified in %.2f s%n",
            threads,
            threads == 1 ? "" : "s",
            nanos.length / seconds,
            millis(nanos, 0.50),
            millis(nanos, 0.95),
            millis(nanos, 0.99),
            (opened - start) / 1e6,
            verification.entries(),
            verified);
      }
      long count = store.last();
      if (print) {
        reopen(home, count);
      }
      return nanos.length / seconds;
    }
  }

  private static void run(RecordStore store, int threads, int each, long[] nanos)
      throws InterruptedException, ExecutionException {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Callable<Void>> tasks = new ArrayList<>();
      for (int t = 0; t < threads; t++) {
        int thread = t;
        tasks.add(
            () -> {
              for (int i = 0; i < each; i++) {
                long before = System.nanoTime();
                store.append(
                    thread + "-" + i,
                    new NewEntry("said", "p" + thread, "b", "d", "{}", Map.of("text", TEXT + i)));
                nanos[thread * each + i] = System.nanoTime() - before;
              }
              return null;
            });
      }
      for (Future<Void> done : pool.invokeAll(tasks)) {
        done.get();
      }
    }
  }

  private static void reopen(Path home, long count) {
    long start = System.nanoTime();
    try (RecordStore store = open(home)) {
      if (store.last() != count) {
        throw new IllegalStateException("lost entries");
      }
      System.out.printf("  opened again in %.0f ms%n", (System.nanoTime() - start) / 1e6);
    }
  }

  private static RecordStore open(Path home) {
    return RecordStore.open(StoreLocation.sqlite(home), List.of(), Clock.systemUTC());
  }

  private static double millis(long[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / 1e6;
  }

  private static void delete(Path folder) throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }
}
