package org.gochi.elicitation.expert.talk;

/** What an answer does. */
public enum Reaction {
  /** Tells an item, an incident, or the opening. */
  TELLS("tells"),
  /** Says something of the sort that hides what is known: you just feel it. */
  EVADES("evades"),
  /** Has said it already, or has nothing more on what was asked again. */
  SAID_ALREADY("said already"),
  /** Nothing comes to mind on that. */
  NOTHING("nothing"),
  /** Does not know, and says so. */
  DOES_NOT_KNOW("does not know"),
  /** Does not see what is asked. */
  ASKS_BACK("asks back"),
  /** Will not answer two questions at once. */
  ONE_AT_A_TIME("one at a time"),
  /** Says yes to what was said before. */
  CONFIRMS("confirms"),
  /** Says yes to something that is not so: led astray. */
  FALSE_YES("false yes"),
  /** Takes a courtesy as one. */
  SMALL_TALK("small talk"),
  /** Is ready to go on although the partner offered to stop. */
  GOES_ON("goes on"),
  /** Has had enough. */
  TIRED("tired");

  private final String word;

  Reaction(String word) {
    this.word = word;
  }

  /** The word as it stands in transcripts and figures. */
  public String word() {
    return word;
  }
}
