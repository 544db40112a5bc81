package org.gochi.elicitation;

/** Tells a partner that nobody waits for its reply any more. */
@FunctionalInterface
public interface StopSignal {
  /** Whether the reply shall end now; asked often, so it answers at once. */
  boolean stopped();

  /** A signal that never comes. */
  static StopSignal never() {
    return () -> false;
  }
}
