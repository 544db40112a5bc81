package org.gochi.exchange;

/** Which side of the dialogue a speaker is on, as far as the source tells. */
public enum Role {
  /** A person. */
  PERSON,
  /** The one who draws out: a model, an assistant, an agent. */
  PARTNER,
  /** The source does not say. */
  UNKNOWN;

  /** The word used on the wire. */
  public String word() {
    return switch (this) {
      case PERSON -> "person";
      case PARTNER -> "partner";
      case UNKNOWN -> "unknown";
    };
  }
}
