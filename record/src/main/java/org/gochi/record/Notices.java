package org.gochi.record;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Tells followers how far the record has grown. One thread, so that a slow follower delays other
 * followers at worst, never a writer. Writes of other processes are noticed by looking.
 */
final class Notices implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Notices.class.getName());

  /** How often to look for other processes' writes. */
  private static final long LOOK_MILLIS = 250;

  private final List<Follower> followers = new CopyOnWriteArrayList<>();
  private final LongSupplier look;
  private final AtomicLong last;
  private final Semaphore grown = new Semaphore(0);
  private final Thread thread;
  private volatile boolean closed;

  private static final class Follower {
    final LongConsumer onSequence;
    long told;

    Follower(LongConsumer onSequence, long told) {
      this.onSequence = onSequence;
      this.told = told;
    }
  }

  /**
   * Starts the thread.
   *
   * @param last the last sequence now
   * @param look looks it up in the store
   */
  Notices(long last, LongSupplier look) {
    this.last = new AtomicLong(last);
    this.look = look;
    this.thread = Thread.ofPlatform().daemon().name("gochi-record-notices").start(this::run);
  }

  AutoCloseable follow(LongConsumer onSequence) {
    var follower = new Follower(onSequence, last.get());
    followers.add(follower);
    return () -> followers.remove(follower);
  }

  void committed(long sequence) {
    last.accumulateAndGet(sequence, Math::max);
    grown.release();
  }

  private void run() {
    while (!closed) {
      try {
        boolean here = grown.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        grown.drainPermits();
        if (!here && !followers.isEmpty() && !closed) {
          last.accumulateAndGet(look.getAsLong(), Math::max);
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "could not look for new entries; looking again", e);
      }
      long sequence = last.get();
      for (Follower follower : followers) {
        tell(follower, sequence);
      }
    }
  }

  private static void tell(Follower follower, long sequence) {
    if (sequence <= follower.told) {
      return;
    }
    follower.told = sequence;
    try {
      follower.onSequence.accept(sequence);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "a follower failed; the others go on", e);
    }
  }

  @Override
  public void close() {
    closed = true;
    grown.release();
    if (Thread.currentThread() != thread) {
      try {
        thread.join(TimeUnit.SECONDS.toMillis(5));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
