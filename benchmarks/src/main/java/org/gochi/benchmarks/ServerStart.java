package org.gochi.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gochi.server.security.Caller;
import org.gochi.server.security.Sessions;

/**
 * From the start of the process to its telling its address, and the resident memory after a short
 * dialogue, with and without an ahead-of-time cache trained by requests (JEP 483, JEP 514).
 * Arguments: runs (default 5), and the file to leave the cache in (default: none is left).
 */
public final class ServerStart {
  private static final List<String> FLAGS =
      List.of("-Xlog:disable", "-XX:+UseSerialGC", "-Xmx512m");

  private ServerStart() {}

  /** Prints the figures. */
  public static void main(String[] args) throws Exception {
    int runs = args.length > 0 ? Integer.parseInt(args[0]) : 5;
    Path folder = Files.createTempDirectory("gochi-start");
    Path cache = args.length > 1 ? Path.of(args[1]) : folder.resolve("gochi.aot");
    try {
      run(folder.resolve("first"), FLAGS);
      measure("without a cache", folder.resolve("plain"), runs, FLAGS);
      run(folder.resolve("training"), and("-XX:AOTCacheOutput=" + cache));
      System.out.printf("cache: %d MB%n", Files.size(cache) >> 20);
      measure("with the cache", folder.resolve("cached"), runs, and("-XX:AOTCache=" + cache));
    } finally {
      Folders.delete(folder);
    }
  }

  private static void measure(String what, Path home, int runs, List<String> flags)
      throws Exception {
    run(home, flags); // makes the store, which a later start finds
    long[] millis = new long[runs];
    long[] megabytes = new long[runs];
    for (int i = 0; i < runs; i++) {
      long[] figures = run(home, flags);
      millis[i] = figures[0];
      megabytes[i] = figures[1];
    }
    Arrays.sort(millis);
    Arrays.sort(megabytes);
    System.out.printf(
        "%-16s start %d / %d / %d ms, resident %d / %d / %d MB (least, median, most of %d)%n",
        what,
        millis[0],
        millis[runs / 2],
        millis[runs - 1],
        megabytes[0],
        megabytes[runs / 2],
        megabytes[runs - 1],
        runs);
  }

  private static List<String> and(String flag) {
    List<String> flags = new ArrayList<>(FLAGS);
    flags.add(flag);
    return flags;
  }

  /**
   * Starts, talks a little, reads the memory, ends.
   *
   * @return milliseconds until it told its address, and resident megabytes
   */
  static long[] run(Path home, List<String> flags) throws Exception {
    Files.createDirectories(home);
    try (ServerProcess server = ServerProcess.start(home, ServerProcess.program(), flags)) {
      String token =
          new Sessions(home, Clock.systemUTC(), false).token(Caller.OWNER, "start").token();
      try (Client client = new Client(server.address(), token)) {
        talk(client);
      }
      return new long[] {server.startMillis(), server.residentMegabytes()};
    }
  }

  private static void talk(Client client) throws IOException, InterruptedException {
    String dialogue = client.dialogue("scripted");
    try (Client.Stream stream = client.follow(dialogue, "0")) {
      for (int i = 0; i < 3; i++) {
        client.say(dialogue, "When the hum goes dull, I stop, unless it is cold.", dialogue + i);
        while (!stream.next().ended()) {
          // the reply
        }
      }
    }
    client.get("/dialogues/" + dialogue);
    client.get("/verify");
  }
}
