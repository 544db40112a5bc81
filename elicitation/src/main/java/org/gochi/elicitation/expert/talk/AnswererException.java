package org.gochi.elicitation.expert.talk;

import java.io.Serial;

/** A model that gave no answer; the message says why. */
public final class AnswererException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  public AnswererException(String message) {
    super(message);
  }
}
