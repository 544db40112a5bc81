package org.gochi.server.stream;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gochi.server.security.Sessions;
import org.springframework.context.SmartLifecycle;

/**
 * The streams that are open. A session that is revoked, or a server that stops, ends its streams:
 * each looks at its mark at least twice a second. Stops before the web server, which would
 * otherwise wait for streams to end by themselves.
 */
public final class Streams implements SmartLifecycle {
  /** The most one server keeps open at once. */
  static final int MOST = 2_000;

  private final Set<Open> open = ConcurrentHashMap.newKeySet();
  private volatile boolean running;

  public Streams(Sessions sessions) {
    sessions.onRevoked(this::endAll);
  }

  /** One open stream. */
  final class Open implements AutoCloseable {
    private final String session;
    private volatile boolean ended;

    private Open(String session) {
      this.session = session;
    }

    /** Whether the stream has been told to end. */
    boolean ended() {
      return ended || !running;
    }

    @Override
    public void close() {
      open.remove(this);
    }
  }

  boolean full() {
    return open.size() >= MOST;
  }

  Open open(String session) {
    Open one = new Open(session);
    open.add(one);
    return one;
  }

  /** How many streams are open. */
  public int count() {
    return open.size();
  }

  private void endAll(String session) {
    open.stream().filter(o -> o.session.equals(session)).forEach(o -> o.ended = true);
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
