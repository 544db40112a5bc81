package org.gochi.spiral.externalize;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.gochi.record.RecordStore;
import org.gochi.spiral.ba.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Lets readers wait for what happens in a dialogue. One look at the record after each commit finds
 * the dialogues it concerns, and only their readers are woken: with many dialogues at once, each
 * commit would otherwise have every reader ask the record.
 */
public final class Following implements AutoCloseable {
  private final RecordStore store;
  private final AutoCloseable notices;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Condition> readers = new HashMap<>();

  /** The last event of each dialogue, of those that had one since {@link #since} or were read. */
  private final Map<String, Long> latest = new HashMap<>();

  private final long since;
  private long noticed;
  private boolean closed;

  /** One thing that happened; {@code about} is empty where it concerns no one thing. */
  public record Happened(
      long sequence,
      String ba,
      @Nullable String dialogue,
      String kind,
      String actor,
      Instant at,
      String about) {}

  private record Growth(long sequence, @Nullable String dialogue, String kind) {}

  public Following(RecordStore store) {
    this.store = store;
    this.since =
        store.query(c -> Sql.number(c, "SELECT COALESCE(MAX(sequence), 0) FROM spiral_event"));
    this.noticed = since;
    this.notices = store.follow(sequence -> notice());
  }

  /** Comes on one thread, the record's own. */
  private void notice() {
    List<Growth> grown =
        store.query(
            connection ->
                Sql.all(
                    connection,
                    "SELECT sequence, dialogue, kind FROM spiral_event WHERE sequence > ?"
                        + " ORDER BY sequence",
                    row -> new Growth(row.getLong(1), row.getString(2), row.getString(3)),
                    noticed));
    lock.lock();
    try {
      for (Growth each : grown) {
        noticed = each.sequence();
        if (each.dialogue() != null && !each.kind().equals(Entries.REPLY_GREW)) {
          latest.merge(each.dialogue(), each.sequence(), Math::max);
          Condition waiting = readers.get(each.dialogue());
          if (waiting != null) {
            waiting.signalAll();
          }
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /** What happened in a dialogue after an entry; waits for the first. */
  public List<Happened> read(String dialogue, long after, int limit, Duration wait) {
    long until = System.nanoTime() + wait.toNanos();
    do {
      if (grown(dialogue, after)) {
        List<Happened> happened = now(dialogue, after, limit);
        if (!happened.isEmpty()) {
          return happened;
        }
        nothingAfter(dialogue, after);
      }
    } while (await(dialogue, after, until));
    return List.of();
  }

  /** Whether there may be something after an entry; if not, the record need not be asked. */
  private boolean grown(String dialogue, long after) {
    lock.lock();
    try {
      Long last = latest.get(dialogue);
      return last == null ? after < since : after < last;
    } finally {
      lock.unlock();
    }
  }

  private void nothingAfter(String dialogue, long after) {
    lock.lock();
    try {
      latest.putIfAbsent(dialogue, after);
    } finally {
      lock.unlock();
    }
  }

  private boolean await(String dialogue, long after, long until) {
    lock.lock();
    try {
      Condition waiting = readers.computeIfAbsent(dialogue, d -> lock.newCondition());
      while (!grown(dialogue, after) && !closed) {
        long left = until - System.nanoTime();
        if (left <= 0) {
          return false;
        }
        waiting.awaitNanos(left);
      }
      return !closed;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  private List<Happened> now(String dialogue, long after, int limit) {
    return store.query(
        connection ->
            Sql.all(
                connection,
                "SELECT sequence, ba, dialogue, kind, actor, at, about FROM spiral_event"
                    + " WHERE dialogue = ? AND sequence > ? AND kind <> '"
                    + Entries.REPLY_GREW
                    + "' ORDER BY sequence LIMIT ?",
                row ->
                    new Happened(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        Instant.ofEpochMilli(row.getLong(6)),
                        row.getString(7)),
                dialogue,
                after,
                Math.max(1, limit)));
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      readers.values().forEach(Condition::signalAll);
    } finally {
      lock.unlock();
    }
    try {
      notices.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
