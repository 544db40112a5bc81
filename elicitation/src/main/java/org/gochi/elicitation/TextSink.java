package org.gochi.elicitation;

/** Takes a reply piece by piece while it is made. */
@FunctionalInterface
public interface TextSink {
  /** Takes the next piece; the pieces together are the reply. */
  void accept(String piece);

  /** A sink that keeps nothing. */
  static TextSink none() {
    return piece -> {};
  }
}
