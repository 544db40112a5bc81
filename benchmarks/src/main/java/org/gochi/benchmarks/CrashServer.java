package org.gochi.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.gochi.server.security.Caller;
import org.gochi.server.security.Sessions;

/**
 * Kills a running server (SIGKILL) at random moments while four people talk at once and make cards,
 * and looks at what it left ({@link CrashRemains}): whether everything acknowledged is there word
 * for word, whether the chain and every commitment hold, and whether anything was half done. One
 * kill in ten comes while the server is still starting, on what the kill before left. Arguments:
 * kills (default 2000), seed (default 1), minutes after which to stop (default: none).
 */
public final class CrashServer {
  private static final int PEOPLE = 4;

  /** Kills after which a new home is begun: a record that grows would measure its own length. */
  private static final int KILLS_PER_HOME = 50;

  /** The longest time a server lives, in milliseconds after it has told its address. */
  private static final int LONGEST = 800;

  /** Within so many milliseconds of its start a server is killed that is not to come up. */
  private static final int STARTING = 900;

  private static final List<String> FLAGS =
      List.of("-Xlog:disable", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m");

  private CrashServer() {}

  /**
   * What the kills left.
   *
   * @param starting kills among them that came before the server had told its address
   * @param acknowledged utterances and cards that were acknowledged
   * @param lost acknowledged ones that were not there, or not word for word
   * @param broken records that did not verify
   * @param halfDone utterances, cards or replies left half done, or there twice; and homes whose
   *     tables differ from those made anew of their entries
   */
  public record Found(
      int kills, int starting, long acknowledged, long lost, int broken, int halfDone) {
    Found and(Found more) {
      return new Found(
          kills + more.kills,
          starting + more.starting,
          acknowledged + more.acknowledged,
          lost + more.lost,
          broken + more.broken,
          halfDone + more.halfDone);
    }

    boolean clean() {
      return lost + broken + halfDone == 0;
    }

    @Override
    public String toString() {
      return ("%d kills (%d of them while starting): %d utterances and cards acknowledged, %d lost;"
              + " chain intact %d of %d; half-done changes %d")
          .formatted(kills, starting, acknowledged, lost, kills - broken, kills, halfDone);
    }
  }

  /** Prints the figures as they grow; exits with 1 if anything was lost, broken or half done. */
  public static void main(String[] args) throws Exception {
    int kills = args.length > 0 ? Integer.parseInt(args[0]) : 2_000;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    long minutes = args.length > 2 ? Long.parseLong(args[2]) : 7 * 24 * 60;
    Path folder = Files.createTempDirectory("gochi-crash");
    Found found;
    try {
      found = run(kills, seed, minutes, trained(folder));
    } finally {
      Folders.delete(folder);
    }
    System.out.println("seed " + seed + ": " + found);
    if (!found.clean()) {
      System.exit(1);
    }
  }

  /** A server that starts quickly is killed more often; the cache changes nothing else. */
  private static List<String> trained(Path folder) throws Exception {
    Path cache = folder.resolve("gochi.aot");
    List<String> flags = new ArrayList<>(FLAGS);
    flags.add("-XX:AOTCacheOutput=" + cache);
    ServerStart.run(folder.resolve("training"), flags);
    flags.set(flags.size() - 1, "-XX:AOTCache=" + cache);
    return flags;
  }

  /** Kills so many times, with servers as the tests have them. */
  static Found run(int kills, long seed) throws Exception {
    return run(kills, seed, 60, FLAGS);
  }

  private static Found run(int kills, long seed, long minutes, List<String> flags)
      throws Exception {
    RandomGenerator random = new SplittableRandom(seed);
    long until = System.nanoTime() + minutes * 60_000_000_000L;
    Found found = new Found(0, 0, 0, 0, 0, 0);
    while (found.kills() < kills && System.nanoTime() < until) {
      Path home = Files.createTempDirectory("gochi-crash");
      CrashRemains remains = new CrashRemains(home);
      int end = Math.min(kills, found.kills() + KILLS_PER_HOME);
      while (found.kills() < end && System.nanoTime() < until) {
        found = found.and(once(home, random, found.kills(), remains, flags));
        if (found.kills() % 10 == 0) {
          System.out.println("so far " + found);
        }
      }
      found = found.and(remains.atTheEnd());
      if (!found.clean()) {
        System.out.println("something is wrong; the home is kept: " + home);
        return found;
      }
      Folders.delete(home);
    }
    return found;
  }

  private static Found once(
      Path home, RandomGenerator random, int kill, CrashRemains remains, List<String> flags)
      throws Exception {
    boolean starting = random.nextInt(10) == 0;
    long life = random.nextInt(starting ? STARTING : LONGEST) * 1_000_000L;
    CrashPeople people = new CrashPeople();
    if (starting) {
      Process process = ServerProcess.launch(home, ServerProcess.program(), flags);
      LockSupport.parkNanos(life);
      process.destroyForcibly().waitFor();
    } else {
      try (ServerProcess server = ServerProcess.start(home, ServerProcess.program(), flags)) {
        String token =
            new Sessions(home, Clock.systemUTC(), false).token(Caller.OWNER, "crash").token();
        List<Thread> threads = new ArrayList<>();
        for (int p = 0; p < PEOPLE; p++) {
          String who = kill + "-" + p;
          threads.add(Thread.ofVirtual().start(() -> people.talk(server.address(), token, who)));
        }
        LockSupport.parkNanos(life);
        server.kill();
        for (Thread thread : threads) {
          thread.join();
        }
      }
    }
    return remains.look(people, starting);
  }
}
