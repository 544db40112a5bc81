package org.gochi.spiral.externalize;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gochi.record.RecordStore;
import org.gochi.spiral.ba.Sql;
import org.jspecify.annotations.Nullable;

/** Lets readers wait for what happens in a dialogue. */
public final class Following implements AutoCloseable {
  private final RecordStore store;
  private final AutoCloseable notices;
  private long seen;
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

  public Following(RecordStore store) {
    this.store = store;
    this.notices = store.follow(this::noticed);
  }

  private synchronized void noticed(long sequence) {
    seen = Math.max(seen, sequence);
    notifyAll();
  }

  /** What happened in a dialogue after an entry; waits for the first. */
  public List<Happened> read(String dialogue, long after, int limit, Duration wait) {
    long until = System.nanoTime() + wait.toNanos();
    while (true) {
      long before = seen();
      List<Happened> happened = now(dialogue, after, limit);
      if (!happened.isEmpty() || !await(before, until)) {
        return happened;
      }
    }
  }

  private synchronized long seen() {
    return seen;
  }

  private synchronized boolean await(long before, long until) {
    try {
      while (seen == before && !closed) {
        long left = (until - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          return false;
        }
        wait(left);
      }
      return !closed;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
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
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    try {
      notices.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
