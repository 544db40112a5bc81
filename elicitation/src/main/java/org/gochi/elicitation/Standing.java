package org.gochi.elicitation;

/** How a person has taken an articulation. */
public enum Standing {
  /** Nobody has said yet whether it holds. */
  PROPOSED("proposed"),
  /** A person said: that is it. */
  AFFIRMED("affirmed"),
  /** A person put it into their own words. */
  CORRECTED("corrected"),
  /** A person said: not mine. */
  DECLINED("declined"),
  /** A later articulation took its place. */
  SUPERSEDED("superseded");

  private final String word;

  Standing(String word) {
    this.word = word;
  }

  /** The word of the vocabulary, as it stands on the wire. */
  public String word() {
    return word;
  }

  /** The word shown to people in the given language. */
  public String label(Language language) {
    return Texts.of(language).get("standing." + name());
  }

  /**
   * The constant with the given word.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Standing of(String word) {
    for (Standing each : values()) {
      if (each.word.equals(word)) {
        return each;
      }
    }
    throw new IllegalArgumentException("no such standing: \"" + word + "\"");
  }
}
