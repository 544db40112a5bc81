package org.gochi.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * Starts a program that acknowledges writes line by line on its standard output, and ends it with
 * SIGKILL at a random moment. Knows nothing of the program but this: its first lines are {@code
 * starting} and {@code ready}, and every further whole line is the id of an acknowledged write.
 */
final class CrashHarness {
  /** One kill in this many comes while the program is still opening its store. */
  private static final int WHILE_OPENING = 5;

  private static final long OPENING_NANOS = 600_000_000;
  private static final int MOST_ACKNOWLEDGED = 400;
  private static final long BETWEEN_NANOS = 2_000_000;

  private final Random random;

  CrashHarness(long seed) {
    this.random = new Random(seed);
  }

  /** The command that runs a main class of this class path in a JVM of its own. */
  static List<String> java(Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  /** Starts, kills, and gives the ids acknowledged before death. */
  List<String> killOnce(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    boolean opening = random.nextInt(WHILE_OPENING) == 0;
    int enough = random.nextInt(MOST_ACKNOWLEDGED);
    List<String> acknowledged = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      boolean killed = false;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals("starting")) {
          killed = opening && kill(process, OPENING_NANOS);
        } else if (!line.equals("ready")) {
          acknowledged.add(line);
        }
        if (!killed && acknowledged.size() >= enough && !line.equals("starting")) {
          killed = kill(process, BETWEEN_NANOS);
        }
      }
      if (!killed) {
        throw new IllegalStateException("it ended by itself with " + process.waitFor());
      }
    } finally {
      process.destroyForcibly();
    }
    process.waitFor();
    return acknowledged;
  }

  private boolean kill(Process process, long withinNanos) {
    LockSupport.parkNanos(random.nextLong(withinNanos));
    // By its handle: Process would also close the stream whose last lines are still to be read.
    process.toHandle().destroyForcibly();
    return true;
  }
}
