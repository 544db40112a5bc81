package org.gochi.partner;

import org.gochi.elicitation.Fault;
import org.gochi.elicitation.Outcome.Usage;
import org.jspecify.annotations.Nullable;

/** How a call to a model ended. */
public sealed interface ModelReply {
  /** What came before it ended. */
  String text();

  /** The whole reply, with its cost where the provider tells it; unknown is not nothing. */
  record Finished(String text, @Nullable Usage usage) implements ModelReply {}

  /** Ended by the person. */
  record Stopped(String text) implements ModelReply {}

  /** Ended by the limit of length. */
  record CutShort(String text, @Nullable Usage usage) implements ModelReply {}

  /** The model, or a filter before it, declined. */
  record Refused(String text) implements ModelReply {}

  /** It failed. */
  record Failed(String text, Fault fault) implements ModelReply {}
}
