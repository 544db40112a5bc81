package org.gochi.spiral.externalize;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.gochi.record.RecordException;

/**
 * Who is at work on which dialogue. Replies of one dialogue are made one after the other; work
 * beside them goes on at the same time, and quiet is when neither is under way.
 */
final class Desks implements AutoCloseable {
  private static final long CLOSE_NANOS = Duration.ofSeconds(3).toNanos();

  /** What is under way in one dialogue. */
  private static final class Desk {
    boolean working;
    boolean again;
    int beside;

    boolean quiet() {
      return !working && beside == 0;
    }
  }

  private final Map<String, Desk> desks = new HashMap<>();
  private boolean closed;

  /** Has the work done; if it is being done, it is done once more afterwards. */
  synchronized void work(String dialogue, Runnable work) {
    if (closed) {
      return;
    }
    Desk desk = desks.computeIfAbsent(dialogue, d -> new Desk());
    if (desk.working) {
      desk.again = true;
      return;
    }
    desk.working = true;
    Thread.ofVirtual().name("gochi-reply").start(() -> loop(dialogue, desk, work));
  }

  private void loop(String dialogue, Desk desk, Runnable work) {
    boolean again = true;
    while (again) {
      try {
        work.run();
      } catch (RuntimeException e) {
        log(e);
      }
      synchronized (this) {
        again = desk.again && !closed;
        desk.again = false;
        if (!again) {
          desk.working = false;
          leave(dialogue, desk);
        }
      }
    }
  }

  /** Has something done beside the replies. */
  synchronized void beside(String dialogue, Runnable work) {
    if (closed) {
      return;
    }
    Desk desk = desks.computeIfAbsent(dialogue, d -> new Desk());
    desk.beside++;
    Thread.ofVirtual()
        .name("gochi-beside")
        .start(
            () -> {
              try {
                work.run();
              } catch (RuntimeException e) {
                log(e);
              } finally {
                synchronized (this) {
                  desk.beside--;
                  leave(dialogue, desk);
                }
              }
            });
  }

  private synchronized void leave(String dialogue, Desk desk) {
    if (desk.quiet()) {
      desks.remove(dialogue, desk);
    }
    notifyAll();
  }

  synchronized boolean awaitQuiet(String dialogue, Duration wait) {
    long until = System.nanoTime() + wait.toNanos();
    try {
      while (desks.containsKey(dialogue)) {
        long left = (until - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          return false;
        }
        wait(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    return true;
  }

  /** Takes no more work, and gives what is under way a moment to end. */
  @Override
  public synchronized void close() {
    closed = true;
    long until = System.nanoTime() + CLOSE_NANOS;
    try {
      while (!desks.isEmpty() && System.nanoTime() < until) {
        wait(50);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A store that cannot be used says so in sentences; anything else is told with its trace. */
  private static void log(RuntimeException e) {
    System.Logger log = System.getLogger(Desks.class.getName());
    if (e instanceof RecordException told) {
      log.log(System.Logger.Level.WARNING, told::getMessage);
    } else {
      log.log(System.Logger.Level.WARNING, "work on a dialogue failed", e);
    }
  }
}
