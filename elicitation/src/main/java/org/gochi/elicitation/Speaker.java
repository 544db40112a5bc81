package org.gochi.elicitation;

/** Who said an utterance. */
public enum Speaker {
  PERSON("person"),
  PARTNER("partner");

  private final String word;

  Speaker(String word) {
    this.word = word;
  }

  /** The word of the vocabulary, as it stands on the wire. */
  public String word() {
    return word;
  }
}
