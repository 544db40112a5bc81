package org.gochi.spiral.externalize;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.gochi.elicitation.Elicitation;
import org.gochi.elicitation.Fault;
import org.gochi.elicitation.FaultKind;
import org.gochi.elicitation.Move;
import org.gochi.elicitation.Outcome;
import org.gochi.elicitation.Partner;
import org.gochi.elicitation.ScriptedPartner;
import org.gochi.elicitation.Wish;
import org.gochi.record.RecordStore;
import org.gochi.spiral.ba.Actor;
import org.gochi.spiral.ba.Payload;
import org.gochi.spiral.ba.Sql;

/**
 * Makes the partner's replies, one after the other in each dialogue, whoever reads them or does
 * not. What comes is kept while it comes: in pieces at most {@link #KEEP_MILLIS} apart, so that
 * little is lost when the program is killed.
 */
public final class Making implements AutoCloseable {
  private static final long KEEP_MILLIS = 200;
  private static final long STOP_MILLIS = 1000;

  private final RecordStore store;
  private final Function<String, Optional<Partner>> partners;
  private final Hearings hearings;
  private final Articulating articulating;
  private final String maker;
  private final int longest;
  private final Map<String, Live> live = new ConcurrentHashMap<>();
  private final ReentrantLock beginning = new ReentrantLock();
  private final Condition begun = beginning.newCondition();
  private final Desks desks = new Desks();
  private volatile boolean closing;
  private final ScheduledExecutorService keeper =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("gochi-keep").unstarted(task));

  public Making(
      RecordStore store,
      Function<String, Optional<Partner>> partners,
      Hearings hearings,
      String maker,
      int longest) {
    this.store = store;
    this.partners = partners;
    this.hearings = hearings;
    this.articulating = new Articulating(store);
    this.maker = maker;
    this.longest = longest;
  }

  /** A reply that was begun and waits to be made. */
  private record Job(
      String ba, String dialogue, String id, String parent, String author, long sequence) {
    static final String SELECT =
        "SELECT ba, dialogue, id, parent, author, sequence FROM spiral_utterance WHERE state = '"
            + UtteranceState.STREAMING.word()
            + "' AND dialogue = ? AND maker = ? ORDER BY sequence LIMIT 1";

    static Job of(java.sql.ResultSet row) throws java.sql.SQLException {
      return new Job(
          row.getString(1),
          row.getString(2),
          row.getString(3),
          row.getString(4),
          row.getString(5),
          row.getLong(6));
    }
  }

  /** Makes the replies that wait in a dialogue. */
  public void wake(String dialogue) {
    desks.work(dialogue, () -> makeAll(dialogue));
  }

  private void makeAll(String dialogue) {
    while (true) {
      Optional<Job> job = store.query(c -> Sql.first(c, Job.SELECT, Job::of, dialogue, maker));
      if (job.isEmpty()) {
        return;
      }
      make(job.get());
    }
  }

  private void make(Job job) {
    Live reply = begin(job);
    ScheduledFuture<?> keeping =
        keeper.scheduleWithFixedDelay(
            () -> keep(reply), KEEP_MILLIS, KEEP_MILLIS, TimeUnit.MILLISECONDS);
    Actor actor = new Actor(job.author());
    Outcome outcome;
    try {
      Partner partner = partners.apply(job.author()).orElse(null);
      outcome =
          partner == null
              ? new Outcome.Failed(
                  "", new Fault(FaultKind.NO_SUCH_MODEL, "no-such-model", Map.of(), true))
              : partner instanceof ScriptedPartner
                  ? atOnce(partner, job, reply, actor)
                  : beside(partner, job, reply, actor);
    } catch (RuntimeException e) {
      System.getLogger(Making.class.getName())
          .log(System.Logger.Level.WARNING, "a reply failed", e);
      outcome = new Outcome.Failed("", new Fault(FaultKind.OTHER, "other", Map.of(), true));
    } finally {
      keeping.cancel(false);
    }
    if (closing && outcome instanceof Outcome.Stopped) {
      new Ending(store).keep(reply);
      new Ending(store).cutOff(job.dialogue(), job.id());
      reply.end();
    } else {
      new Ending(store).end(reply, outcome, actor);
    }
    live.remove(key(job.id(), job.dialogue()), reply);
  }

  /** The scripted partner takes no time: it articulates first, so that it asks with the cards. */
  private Outcome atOnce(Partner partner, Job job, Live reply, Actor actor) {
    Hearings.Guarded guarded = hearings.of(job.ba(), job.dialogue(), Hearings.Use.MIRROR);
    guarded.lock.lock();
    try {
      articulating.run(partner, guarded.hearing, job.ba(), job.dialogue(), job.parent(), actor);
      Elicitation state = store.query(c -> guarded.hearing.level(c, job.parent()));
      state.wish(wish(job));
      return reply(partner, state, reply);
    } finally {
      guarded.lock.unlock();
    }
  }

  /** A model replies first; articulating is a call of its own that nobody waits for. */
  private Outcome beside(Partner partner, Job job, Live reply, Actor actor) {
    desks.beside(
        job.dialogue(),
        () -> {
          Hearings.Guarded own = hearings.of(job.ba(), job.dialogue(), Hearings.Use.ARTICULATION);
          own.lock.lock();
          try {
            articulating.run(partner, own.hearing, job.ba(), job.dialogue(), job.parent(), actor);
          } finally {
            own.lock.unlock();
          }
        });
    Hearings.Guarded guarded = hearings.of(job.ba(), job.dialogue(), Hearings.Use.REPLY);
    guarded.lock.lock();
    try {
      Elicitation state = store.query(c -> guarded.hearing.level(c, job.parent()));
      state.wish(wish(job));
      return reply(partner, state, reply);
    } finally {
      guarded.lock.unlock();
    }
  }

  /** What was asked for with this reply, and which questions were put in its place before. */
  private Wish wish(Job job) {
    String gap = store.entry(job.sequence()).map(e -> Payload.of(e).maybe("gap")).orElse(null);
    return new Wish(
        gap,
        store.query(
            c ->
                Sql.all(
                    c,
                    "SELECT text FROM spiral_utterance WHERE dialogue = ? AND parent = ?"
                        + " AND person = 0 AND id <> ?",
                    row -> row.getString(1),
                    job.dialogue(),
                    job.parent(),
                    job.id())));
  }

  private static Outcome reply(Partner partner, Elicitation state, Live reply) {
    Outcome outcome = partner.reply(state, reply::add, () -> reply.stopped() || reply.full());
    if (reply.full() && outcome instanceof Outcome.Stopped stopped) {
      return new Outcome.CutShort(stopped.partial(), stopped.asked());
    }
    return outcome;
  }

  private void keep(Live reply) {
    try {
      new Ending(store).keep(reply);
    } catch (RuntimeException e) {
      // The text is still in memory and is tried again; the end of the reply tells of a lasting
      // fault.
      System.getLogger(Making.class.getName())
          .log(System.Logger.Level.DEBUG, "a piece could not be kept yet", e);
    }
  }

  /** The reply being made or waiting to be made in a dialogue. */
  public Optional<String> running(String dialogue) {
    return store.query(c -> Sql.first(c, Job.SELECT, Job::of, dialogue, maker).map(Job::id));
  }

  /**
   * The text of a reply that is being made here from a code point on; waits until there is some.
   *
   * @return nothing if it is not being made here, or has just ended: the record knows it then
   */
  public Optional<String> read(String dialogue, String reply, int from, Duration wait) {
    Live making = live.get(key(reply, dialogue));
    if (making == null) {
      return Optional.empty();
    }
    try {
      Live.Part part = making.from(from, wait.toNanos());
      return part.ended() ? Optional.empty() : Optional.of(part.text());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("");
    }
  }

  /**
   * Waits until a reply begins to be made here.
   *
   * @return false if interrupted
   */
  public boolean awaitBegun(String dialogue, String reply, Duration wait) {
    beginning.lock();
    try {
      long left = wait.toNanos();
      while (left > 0 && !live.containsKey(key(reply, dialogue))) {
        left = begun.awaitNanos(left);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      beginning.unlock();
    }
  }

  private Live begin(Job job) {
    Live reply =
        live.computeIfAbsent(
            key(job.id(), job.dialogue()),
            key -> new Live(job.ba(), job.dialogue(), job.id(), longest));
    beginning.lock();
    try {
      begun.signalAll();
    } finally {
      beginning.unlock();
    }
    return reply;
  }

  private static String key(String reply, String dialogue) {
    return reply + " " + dialogue;
  }

  /**
   * Stops a reply: tells the partner, and ends it here if the partner does not heed in time.
   *
   * @return whether it was running
   */
  public boolean stop(String dialogue, Actor actor) {
    Optional<Job> job = store.query(c -> Sql.first(c, Job.SELECT, Job::of, dialogue, maker));
    if (job.isEmpty()) {
      return false;
    }
    Live reply = begin(job.get());
    reply.stop();
    try {
      if (!reply.awaitEnd(STOP_MILLIS)) {
        new Ending(store).end(reply, new Outcome.Stopped(reply.text(), Ending.UNASKED), actor);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return true;
  }

  /** Stops replies that no longer lie on the current branch. */
  public void stopStray(String dialogue, Actor actor) {
    Optional<Job> job = store.query(c -> Sql.first(c, Job.SELECT, Job::of, dialogue, maker));
    if (job.isPresent() && store.query(c -> stray(c, job.get()))) {
      stop(dialogue, actor);
    }
  }

  private static boolean stray(java.sql.Connection connection, Job job)
      throws java.sql.SQLException {
    Place place = Place.of(connection, Actor.ME, job.dialogue());
    if (place.head().isEmpty()) {
      return true;
    }
    Tree.Node head = Tree.find(connection, job.ba(), job.dialogue(), place.head());
    Tree.Node node = Tree.find(connection, job.ba(), job.dialogue(), job.id());
    List<Tree.Run> path = Tree.path(connection, job.dialogue(), head.branch(), head.depth());
    return !Tree.on(path, node.branch(), node.depth());
  }

  public boolean awaitQuiet(String dialogue, Duration wait) {
    return desks.awaitQuiet(dialogue, wait);
  }

  /** Whether a move ends the dialogue. */
  static boolean ends(Move move) {
    return move == Move.CLOSE;
  }

  @Override
  public void close() {
    closing = true;
    live.values().forEach(Live::stop);
    desks.close();
    keeper.shutdownNow();
  }
}
