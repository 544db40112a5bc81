package org.gochi.elicitation;

/** The label of a link between two articulations. */
public enum Relation {
  /** A cue tells a judgement. */
  TELLS("tells"),
  /** It holds because of the other. */
  BECAUSE("because"),
  /** It holds unless the other does. */
  UNLESS("unless"),
  /** It is done instead of the other. */
  INSTEAD_OF("instead of"),
  /** It comes before the other. */
  BEFORE("before"),
  /** The two are told apart. */
  CONTRASTS_WITH("contrasts with"),
  /** It is for the sake of the other. */
  SERVES("serves");

  private final String word;

  Relation(String word) {
    this.word = word;
  }

  /** The word of the vocabulary, as it stands on the wire. */
  public String word() {
    return word;
  }

  /** The word shown to people in the given language. */
  public String label(Language language) {
    return Texts.of(language).get("relation." + name());
  }

  /**
   * The constant with the given word.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Relation of(String word) {
    for (Relation each : values()) {
      if (each.word.equals(word)) {
        return each;
      }
    }
    throw new IllegalArgumentException("no such relation: \"" + word + "\"");
  }
}
