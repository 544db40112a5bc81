package org.gochi.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.gochi.server.GochiServer;
import org.gochi.server.ServerOptions;
import org.gochi.server.security.Caller;
import org.gochi.server.security.Sessions;
import org.gochi.spiral.Options;

/**
 * The server's own time per turn, over HTTP: from sending an utterance to its acknowledgement, and
 * to the first streamed byte of the reply, while 1, 10 and 50 dialogues stream at once. The partner
 * answers at once and then drips 20 pieces over a second, as a model would. Client and server share
 * this process and its cores, so the figures hold the client's time too. Then utterances
 * acknowledged per second, and a dialogue of 2 000 turns against one of 20. Argument: turns per
 * dialogue (default 20).
 */
@SuppressWarnings("try") // its servers are waited for when they close
public final class TurnOverhead {
  private static final int PIECES = 20;
  private static final Duration DRIP = Duration.ofMillis(50);

  private TurnOverhead() {}

  /** Prints the figures. */
  public static void main(String[] args) throws Exception {
    int turns = args.length > 0 ? Integer.parseInt(args[0]) : 20;
    try (Bench dripping = Bench.start(new ImmediatePartner(PIECES, DRIP))) {
      measure(dripping, 50, 6, false); // so that what is measured is compiled
      for (int dialogues : List.of(1, 10, 50)) {
        measure(dripping, dialogues, turns, true);
      }
    }
    try (Bench immediate = Bench.start(new ImmediatePartner(1, Duration.ZERO))) {
      acknowledged(immediate, 1, 200, false);
      acknowledged(immediate, 1, 500, true);
      acknowledged(immediate, 8, 250, true);
      longDialogue(immediate, args.length > 1 ? Integer.parseInt(args[1]) : 2_000);
    }
  }

  /** A server on a home of its own, and a client. */
  private record Bench(Path home, GochiServer server, Client client) implements AutoCloseable {
    static Bench start(ImmediatePartner partner) throws Exception {
      Path home = Files.createTempDirectory("gochi-turns");
      GochiServer server =
          GochiServer.start(
              ServerOptions.local(home).onPort(0),
              Options.home(home).withSample(false).withModels(() -> List.of(partner)));
      String token =
          new Sessions(home, Clock.systemUTC(), false).token(Caller.OWNER, "bench").token();
      return new Bench(home, server, new Client(server.address(), token));
    }

    @Override
    public void close() throws Exception {
      client.close();
      server.close();
      Folders.delete(home);
    }
  }

  /** Nanoseconds of one turn. */
  private record Turn(long acknowledged, long firstByte) {}

  private static void measure(Bench bench, int dialogues, int turns, boolean print)
      throws Exception {
    List<Future<List<Turn>>> running = new ArrayList<>();
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < dialogues; i++) {
        long lag = (long) i * PIECES * DRIP.toMillis() / dialogues;
        running.add(people.submit(person(bench.client(), turns, lag)));
      }
    }
    List<Turn> all = new ArrayList<>();
    for (Future<List<Turn>> person : running) {
      all.addAll(person.get());
    }
    if (print) {
      System.out.printf("%d dialogues at once, %d turns%n", dialogues, all.size());
      print("  acknowledged", all.stream().mapToLong(Turn::acknowledged));
      print("  first byte  ", all.stream().mapToLong(Turn::firstByte));
    }
  }

  private static Callable<List<Turn>> person(Client client, int turns, long lagMillis) {
    return () -> {
      List<Turn> all = new ArrayList<>();
      String dialogue = client.dialogue(ImmediatePartner.NAME);
      try (Client.Stream stream = client.follow(dialogue, "0")) {
        untilEnd(stream);
        LockSupport.parkNanos(lagMillis * 1_000_000); // people do not all speak in the same instant
        for (int i = 0; i < turns; i++) {
          long start = System.nanoTime();
          Future<Long> first = firstByte(stream);
          client.say(dialogue, "When the hum goes dull, I stop. " + i, dialogue + "-" + i);
          long acknowledged = System.nanoTime() - start;
          all.add(new Turn(acknowledged, first.get() - start));
          untilEnd(stream);
        }
      }
      return all;
    };
  }

  private static Future<Long> firstByte(Client.Stream stream) {
    var heard = new java.util.concurrent.CompletableFuture<Long>();
    Thread.startVirtualThread(
        () -> {
          try {
            while (!stream.next().event().equals("text")) {
              // entries come first
            }
            heard.complete(System.nanoTime());
          } catch (java.io.IOException e) {
            heard.completeExceptionally(e);
          }
        });
    return heard;
  }

  private static void untilEnd(Client.Stream stream) throws java.io.IOException {
    while (!stream.next().ended()) {
      // the rest of the reply
    }
  }

  private static void acknowledged(Bench bench, int clients, int each, boolean print)
      throws Exception {
    long start = System.nanoTime();
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      for (int c = 0; c < clients; c++) {
        running.add(
            people.submit(
                () -> {
                  String dialogue = bench.client().dialogue(ImmediatePartner.NAME);
                  for (int i = 0; i < each; i++) {
                    bench.client().say(dialogue, "The hum went dull.", dialogue + "-" + i);
                  }
                  return null;
                }));
      }
      for (Future<?> one : running) {
        one.get();
      }
    }
    if (print) {
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          "%d clients: %.0f utterances acknowledged a second, replies made beside%n",
          clients, clients * each / seconds);
    }
  }

  private static void longDialogue(Bench bench, int turns) throws Exception {
    Client client = bench.client();
    String dialogue = client.dialogue(ImmediatePartner.NAME);
    long[] nanos = new long[turns];
    try (Client.Stream stream = client.follow(dialogue, "0")) {
      untilEnd(stream);
      for (int i = 0; i < turns; i++) {
        long start = System.nanoTime();
        client.say(dialogue, "If the hum goes dull I stop, unless it is cold.", "long-" + i);
        untilEnd(stream);
        nanos[i] = System.nanoTime() - start;
      }
    }
    double early = median(Arrays.copyOfRange(nanos, 10, 30));
    double late = median(Arrays.copyOfRange(nanos, turns - 20, turns));
    System.out.printf(
        "a whole turn about turn 20: %.1f ms, about turn %d: %.1f ms, %.2f times%n",
        early, turns, late, late / early);
  }

  private static double median(long[] nanos) {
    Arrays.sort(nanos);
    return nanos[nanos.length / 2] / 1e6;
  }

  private static void print(String what, java.util.stream.LongStream nanos) {
    long[] sorted = nanos.sorted().toArray();
    System.out.printf(
        "%s  p50 %6.1f ms  p95 %6.1f ms  p99 %6.1f ms%n",
        what, at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99));
  }

  private static double at(long[] sorted, double share) {
    return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))] / 1e6;
  }
}
