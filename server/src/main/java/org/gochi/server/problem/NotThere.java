package org.gochi.server.problem;

/** Something that was named is not there. */
public final class NotThere extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * @param code key of the sentences
   */
  public NotThere(String code) {
    super(code);
  }

  String code() {
    return String.valueOf(getMessage());
  }
}
