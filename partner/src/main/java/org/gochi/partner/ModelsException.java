package org.gochi.partner;

/** The configuration of models cannot be read or written; the message says what to do. */
public final class ModelsException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ModelsException(String message, Throwable cause) {
    super(message, cause);
  }
}
