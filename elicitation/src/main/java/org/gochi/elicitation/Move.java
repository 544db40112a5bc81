package org.gochi.elicitation;

/** What an utterance of the partner does. */
public enum Move {
  /** Opens the dialogue. */
  OPEN("open"),
  /** Asks for the few steps of the work and which of them need judgement. */
  OVERVIEW("overview"),
  /** Asks for one occasion. */
  INCIDENT("incident"),
  /** Asks about something that was told. */
  PROBE("probe"),
  /** Gives back the exact words and asks for more of them. */
  ECHO("echo"),
  /** Says back what was heard. */
  REFLECTION("reflection"),
  /** States what was understood and asks what is wrong with it. */
  TEACH_BACK("teach-back"),
  /** Sets two things that were told side by side. */
  CONTRAST("contrast"),
  /** Stays with a feeling until it has a word. */
  FELT_SENSE("felt sense"),
  /** Says a question again, simpler. */
  REPAIR("repair"),
  /** Answers a question of the person about the dialogue. */
  ANSWER("answer"),
  /** Lets a refused subject rest and goes on elsewhere. */
  RESPECT("respect"),
  /** Says that little new came and asks in another way. */
  CHANGE_TECHNIQUE("change technique"),
  /** Says that little new comes and offers to stop. */
  PROPOSE_STOP("propose stop"),
  /** Ends the dialogue. */
  CLOSE("close");

  private final String word;

  Move(String word) {
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
  public static Move of(String word) {
    for (Move each : values()) {
      if (each.word.equals(word)) {
        return each;
      }
    }
    throw new IllegalArgumentException("no such move: \"" + word + "\"");
  }
}
