package org.gochi.elicitation;

import org.jspecify.annotations.Nullable;

/** How the making of a reply ended. */
public sealed interface Outcome {

  /**
   * The whole reply.
   *
   * @param usage what it cost, where the provider says so
   */
  record Complete(String text, Asked asked, @Nullable Usage usage) implements Outcome {}

  /** Ended by the person; what had come is kept. */
  record Stopped(String partial, Asked asked) implements Outcome {}

  /** Ended by the limit of length; what had come is kept. */
  record CutShort(String partial, Asked asked) implements Outcome {}

  /** The model declined to answer. */
  record Refused(String text) implements Outcome {}

  /** The model ended without a word. */
  record Empty() implements Outcome {}

  /** It failed; what had come is kept. */
  record Failed(String partial, Fault fault) implements Outcome {}

  /**
   * What a reply cost.
   *
   * @param inputTokens tokens read, or null when not told
   * @param outputTokens tokens written, or null when not told
   */
  record Usage(@Nullable Integer inputTokens, @Nullable Integer outputTokens) {}
}
