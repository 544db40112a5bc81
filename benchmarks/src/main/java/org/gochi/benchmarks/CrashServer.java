package org.gochi.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.gochi.record.RecordStore;
import org.gochi.record.StoreLocation;
import org.gochi.server.security.Caller;
import org.gochi.server.security.Sessions;
import org.gochi.spiral.Command;
import org.gochi.spiral.Options;
import org.gochi.spiral.Receipt;
import org.gochi.spiral.Workbench;
import org.gochi.spiral.ba.Actor;
import org.gochi.spiral.externalize.UtteranceState;
import org.gochi.spiral.externalize.UtteranceView;

/**
 * Kills a running server (SIGKILL) at random moments while four people talk at once, and looks at
 * what it left: whether each acknowledged utterance is there word for word, whether the chain and
 * every commitment hold, and whether anything was half done: an utterance that was sent and not
 * acknowledged must be there whole or not at all, and once only when it is sent again. Arguments:
 * kills (default 2000), seed (default 1).
 */
public final class CrashServer {
  private static final int PEOPLE = 4;

  /** Kills after which a new home is begun: a record that grows would measure its own length. */
  private static final int KILLS_PER_HOME = 50;

  /** The longest time a server lives, in milliseconds after it has told its address. */
  private static final int LONGEST = 1_200;

  private CrashServer() {}

  /**
   * What the kills left.
   *
   * @param acknowledged utterances that were acknowledged
   * @param lost acknowledged ones that were not there, or not word for word
   * @param broken records that did not verify
   * @param halfDone utterances or replies left half done, or there twice
   */
  public record Found(int kills, long acknowledged, long lost, int broken, int halfDone) {
    Found plus(long more, long lostToo, boolean intact, int half) {
      return new Found(
          kills + 1,
          acknowledged + more,
          lost + lostToo,
          broken + (intact ? 0 : 1),
          halfDone + half);
    }
  }

  /** Prints the figures; exits with 1 if anything was lost, broken or half done. */
  public static void main(String[] args) throws Exception {
    int kills = args.length > 0 ? Integer.parseInt(args[0]) : 2_000;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    Found found = run(kills, seed);
    System.out.printf(
        "%d kills, seed %d: %d utterances acknowledged, %d lost; chain intact %d of %d;"
            + " half-done changes %d%n",
        found.kills(),
        seed,
        found.acknowledged(),
        found.lost(),
        found.kills() - found.broken(),
        found.kills(),
        found.halfDone());
    if (found.lost() + found.broken() + found.halfDone() > 0) {
      System.exit(1);
    }
  }

  /** Kills so many times. */
  public static Found run(int kills, long seed) throws Exception {
    RandomGenerator random = new SplittableRandom(seed);
    Found found = new Found(0, 0, 0, 0, 0);
    while (found.kills() < kills) {
      Path home = Files.createTempDirectory("gochi-crash");
      try {
        List<Spoken> before = new ArrayList<>();
        for (int i = 0; i < KILLS_PER_HOME && found.kills() < kills; i++) {
          found = once(home, random, before, found);
          if (found.kills() % 50 == 0) {
            System.err.println(found);
          }
        }
      } finally {
        Folders.delete(home);
      }
    }
    return found;
  }

  /** An utterance that was acknowledged. */
  private record Spoken(String dialogue, String utterance, String text) {}

  /** An utterance on its way when the server was killed. */
  private record Sent(String dialogue, String clientId, String text) {}

  private static Found once(Path home, RandomGenerator random, List<Spoken> before, Found found)
      throws Exception {
    Queue<Spoken> acknowledged = new ConcurrentLinkedQueue<>();
    Map<String, Sent> underWay = new ConcurrentHashMap<>();
    String classPath = System.getProperty("java.class.path");
    List<String> flags = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m");
    try (ServerProcess server = ServerProcess.start(home, classPath, flags)) {
      String token =
          new Sessions(home, Clock.systemUTC(), false).token(Caller.OWNER, "crash").token();
      List<Thread> people = new ArrayList<>();
      for (int p = 0; p < PEOPLE; p++) {
        String who = found.kills() + "-" + p;
        people.add(
            Thread.ofVirtual().start(() -> talk(server, token, who, acknowledged, underWay)));
      }
      LockSupport.parkNanos(random.nextInt(LONGEST) * 1_000_000L);
      server.kill();
      for (Thread person : people) {
        person.join();
      }
    }
    before.addAll(acknowledged);
    boolean intact = RecordStore.verify(StoreLocation.sqlite(home)).intact();
    long lost;
    int half;
    try (Workbench workbench = Workbench.open(Options.home(home))) {
      lost = before.stream().filter(s -> !there(workbench, s)).count();
      half = 0;
      for (Sent sent : underWay.values()) {
        half += sendAgain(workbench, sent) ? 0 : 1;
      }
    }
    return found.plus(acknowledged.size(), lost, intact, half);
  }

  private static void talk(
      ServerProcess server,
      String token,
      String who,
      Queue<Spoken> acknowledged,
      Map<String, Sent> underWay) {
    try (Client client = new Client(server.address(), token)) {
      String dialogue = client.dialogue(Workbench.SCRIPTED);
      for (int i = 0; ; i++) {
        String text = "When the hum goes dull I stop, unless it is cold. 音が鈍る。 " + who + "-" + i;
        String clientId = "crash-" + who + "-" + i;
        underWay.put(who, new Sent(dialogue, clientId, text));
        String made = client.say(dialogue, text, clientId).get("made").asString();
        underWay.remove(who);
        acknowledged.add(new Spoken(dialogue, made, text));
      }
    } catch (IOException killed) {
      // what was under way stays noted
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean there(Workbench workbench, Spoken spoken) {
    return workbench
        .views()
        .utterance(spoken.dialogue(), spoken.utterance())
        .text()
        .equals(spoken.text());
  }

  /** Sends again what had no answer; whether it is there exactly once and nothing hangs. */
  private static boolean sendAgain(Workbench workbench, Sent sent) {
    Receipt receipt =
        workbench.submit(new Command.Say(sent.dialogue(), sent.text()), Actor.ME, sent.clientId());
    workbench.replies().awaitQuiet(sent.dialogue(), java.time.Duration.ofSeconds(20));
    List<UtteranceView> all =
        workbench.views().dialogue(sent.dialogue(), Actor.ME, 5_000).utterances();
    long same = all.stream().filter(u -> u.text().equals(sent.text())).count();
    boolean hanging = all.stream().anyMatch(u -> u.state() == UtteranceState.STREAMING);
    return same == 1 && !hanging && receipt.made() != null;
  }
}
