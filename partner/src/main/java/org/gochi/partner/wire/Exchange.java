package org.gochi.partner.wire;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One call on the wire, as seen from outside: how it goes, and a hand to end it. */
public final class Exchange {
  private final LongSupplier nanos;
  private final Signs signs = new Signs();
  private @Nullable Future<?> waiting;
  private @Nullable Closeable body;
  private boolean aborted;
  private boolean garbled;
  private boolean endless;
  private boolean cut;
  private boolean forbidden;
  private int status;
  private @Nullable Duration retryAfter;
  private String refusal = "";
  private volatile long lastLife;

  /**
   * A call that begins now.
   *
   * @param nanos a clock that only goes forward, in nanoseconds
   */
  public Exchange(LongSupplier nanos) {
    this.nanos = nanos;
    this.lastLife = nanos.getAsLong();
  }

  /** Ends the call from any thread; the connection is closed. */
  public void abort() {
    Future<?> future;
    Closeable stream;
    synchronized (this) {
      aborted = true;
      future = waiting;
      stream = body;
    }
    if (future != null) {
      future.cancel(true);
    }
    if (stream != null) {
      try {
        stream.close();
      } catch (IOException alreadyGone) {
        cut();
      }
    }
  }

  synchronized void waitsFor(Future<?> future) {
    waiting = future;
    if (aborted) {
      future.cancel(true);
    }
  }

  synchronized void reads(Closeable stream) throws IOException {
    body = stream;
    if (aborted) {
      stream.close();
    }
  }

  synchronized void answered(int code, @Nullable Duration after, String body) {
    status = code;
    retryAfter = after;
    refusal = body;
  }

  void alive() {
    lastLife = nanos.getAsLong();
  }

  synchronized void garbled() {
    garbled = true;
  }

  synchronized void endless() {
    endless = true;
  }

  synchronized void cut() {
    cut = true;
  }

  synchronized void forbidden() {
    forbidden = true;
  }

  /** What the stream itself told. */
  public Signs signs() {
    return signs;
  }

  /** Nanoseconds since the last byte came, or since the beginning. */
  public long silence() {
    return nanos.getAsLong() - lastLife;
  }

  /** Whether a byte came that is no UTF-8. */
  public synchronized boolean wasGarbled() {
    return garbled;
  }

  /** Whether more came than any reply has. */
  public synchronized boolean wasEndless() {
    return endless;
  }

  /** Whether the connection broke while the reply was read. */
  public synchronized boolean wasCut() {
    return cut;
  }

  /** Whether the address may not be called. */
  public synchronized boolean wasForbidden() {
    return forbidden;
  }

  /** The HTTP status of the answer, or 0 while none came. */
  public synchronized int status() {
    return status;
  }

  /** How long the provider asks to wait, or null. */
  public synchronized @Nullable Duration retryAfter() {
    return retryAfter;
  }

  /** What the provider wrote when it did not answer with success, cut to a few kilobytes. */
  public synchronized String refusal() {
    return refusal;
  }
}
