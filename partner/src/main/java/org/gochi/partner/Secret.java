package org.gochi.partner;

/** A key: can be used, never shown. It has no place in a log, an error, an export or a page. */
public final class Secret {
  private final String value;

  private Secret(String value) {
    this.value = value;
  }

  /**
   * Keeps a key.
   *
   * @throws IllegalArgumentException when it is blank or holds control characters
   */
  public static Secret of(String value) {
    String key = value.strip();
    if (key.isEmpty() || key.chars().anyMatch(c -> c < 0x21 || c > 0x7e)) {
      throw new IllegalArgumentException("a key is one word of printable ASCII characters");
    }
    return new Secret(key);
  }

  /** The key itself, for the request that needs it and for the file that keeps it. */
  public String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "(key)";
  }
}
