package org.gochi.elicitation;

/** Why a reply failed. */
public enum FaultKind {
  /** Nothing answers at the address. */
  UNREACHABLE("unreachable"),
  /** The key is missing, wrong or not allowed. */
  KEY_REFUSED("key refused"),
  /** The provider does not know the model. */
  NO_SUCH_MODEL("no such model"),
  /** Too many calls just now. */
  RATE_LIMITED("rate limited"),
  /** The provider has too much to do. */
  OVERLOADED("overloaded"),
  /** The account or the budget is used up. */
  SPEND_CAP("spend cap"),
  /** The dialogue is longer than the model can read. */
  CONTEXT_TOO_LONG("context too long"),
  /** A limit of time was reached. */
  TIMED_OUT("timed out"),
  /** The connection ended in the middle. */
  BROKEN_OFF("broken off"),
  /** What came could not be read. */
  GARBLED("garbled"),
  /** The provider did not accept the request. */
  REQUEST_REFUSED("request refused"),
  /** The provider had a fault of its own. */
  PROVIDER_FAILED("provider failed"),
  /** Anything else. */
  OTHER("other");

  private final String word;

  FaultKind(String word) {
    this.word = word;
  }

  /** The word of the vocabulary, as it stands on the wire. */
  public String word() {
    return word;
  }

  /**
   * The constant with the given word.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static FaultKind of(String word) {
    for (FaultKind each : values()) {
      if (each.word.equals(word)) {
        return each;
      }
    }
    throw new IllegalArgumentException("no such faultkind: \"" + word + "\"");
  }
}
