package org.gochi.partner;

import org.gochi.elicitation.StopSignal;
import org.gochi.elicitation.TextSink;

/** The port to a language model. Everything above it knows nothing of providers. */
public interface LanguageModel {

  /** How it is reached. */
  ModelSettings settings();

  /**
   * Asks once and waits for the end. The caller's thread may be virtual.
   *
   * @param request the question
   * @param sink takes the reply piece by piece; pieces never split a code point
   * @param stop asked often; when it says so the connection is closed
   * @return how it ended; a fault is a value, never an exception
   */
  ModelReply ask(ModelRequest request, TextSink sink, StopSignal stop);
}
