package org.gochi.server.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Slows guessing: at most ten wrong passwords in a minute, whoever sends them. Behind a proxy all
 * callers share an address, so addresses are not told apart.
 */
final class SignInAttempts {
  private static final int MOST = 10;
  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final Clock clock;
  private final Deque<Instant> wrong = new ArrayDeque<>();

  SignInAttempts(Clock clock) {
    this.clock = clock;
  }

  /** Whether another attempt may be made now. */
  synchronized boolean allowed() {
    Instant since = clock.instant().minus(WINDOW);
    while (!wrong.isEmpty() && wrong.peekFirst().isBefore(since)) {
      wrong.removeFirst();
    }
    return wrong.size() < MOST;
  }

  synchronized void failed() {
    wrong.addLast(clock.instant());
  }
}
