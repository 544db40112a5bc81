package org.gochi.spiral.externalize;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.gochi.spiral.ba.Text;

/**
 * A reply while it is made: what has come, what of it is on disk, and who waits for more. Text is
 * only ever added, so that an offset means the same for every reader.
 */
final class Live {
  private final String ba;
  private final String dialogue;
  private final String id;
  private final int longest;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition more = lock.newCondition();
  private final StringBuilder text = new StringBuilder();
  private String half = "";
  private int kept;
  private int keptPieces;
  private boolean ended;
  private volatile boolean stop;

  /** Some of the text, and whether the reply has ended, so that the record knows all of it. */
  record Part(String text, boolean ended) {}

  Live(String ba, String dialogue, String id, int longest) {
    this.ba = ba;
    this.dialogue = dialogue;
    this.id = id;
    this.longest = longest;
  }

  String ba() {
    return ba;
  }

  String dialogue() {
    return dialogue;
  }

  String id() {
    return id;
  }

  /** Takes a piece; false once it is full, stopped or ended, and the piece was not taken. */
  boolean add(String piece) {
    lock.lock();
    try {
      if (stop || ended || text.length() >= longest) {
        return false;
      }
      String whole = half + piece;
      half = "";
      if (!whole.isEmpty() && Character.isHighSurrogate(whole.charAt(whole.length() - 1))) {
        half = whole.substring(whole.length() - 1);
        whole = whole.substring(0, whole.length() - 1);
      }
      text.append(Text.mended(whole));
      more.signalAll();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Takes what remained of a reply after all, even when stopped. */
  void rest(String rest) {
    lock.lock();
    try {
      if (!ended) {
        text.append(
            Text.mended(rest), 0, Math.min(rest.length(), Math.max(0, longest - text.length())));
        more.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  boolean full() {
    lock.lock();
    try {
      return text.length() >= longest;
    } finally {
      lock.unlock();
    }
  }

  void stop() {
    stop = true;
  }

  boolean stopped() {
    return stop;
  }

  /** What has come and is not on disk yet. */
  String unkept() {
    lock.lock();
    try {
      return text.substring(kept);
    } finally {
      lock.unlock();
    }
  }

  /** Notes that the next {@code length} chars are on disk; the number of the piece they made. */
  int keep(int length) {
    lock.lock();
    try {
      kept += length;
      return keptPieces++;
    } finally {
      lock.unlock();
    }
  }

  /** How many pieces are on disk. */
  int pieces() {
    lock.lock();
    try {
      return keptPieces;
    } finally {
      lock.unlock();
    }
  }

  String text() {
    lock.lock();
    try {
      return text.toString();
    } finally {
      lock.unlock();
    }
  }

  /** No more will come, and everything is on disk. */
  void end() {
    lock.lock();
    try {
      ended = true;
      more.signalAll();
    } finally {
      lock.unlock();
    }
  }

  boolean ended() {
    lock.lock();
    try {
      return ended;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until there is text beyond a code point, or the end; the text from there on. */
  Part from(int codePoint, long nanos) throws InterruptedException {
    lock.lock();
    try {
      long left = nanos;
      while (!ended && left > 0 && text.codePointCount(0, text.length()) <= codePoint) {
        left = more.awaitNanos(left);
      }
      int have = text.codePointCount(0, text.length());
      String part = have <= codePoint ? "" : text.substring(text.offsetByCodePoints(0, codePoint));
      return new Part(part, ended);
    } finally {
      lock.unlock();
    }
  }

  /** Waits for the end. */
  boolean awaitEnd(long millis) throws InterruptedException {
    lock.lock();
    try {
      long left = TimeUnit.MILLISECONDS.toNanos(millis);
      while (!ended && left > 0) {
        left = more.awaitNanos(left);
      }
      return ended;
    } finally {
      lock.unlock();
    }
  }
}
