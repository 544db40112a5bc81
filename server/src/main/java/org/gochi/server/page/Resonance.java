package org.gochi.server.page;

/** What of the talk came from whom; empty while the measures have nothing to say. */
public record Resonance() {
  static final Resonance NONE = new Resonance();
}
