package org.gochi.elicitation;

/** A mistake that interviewers make; the list is reference knowledge of the field. */
public enum Mistake {
  /** The question holds its own answer. */
  LEADING("leading question"),
  /** More than one thing is asked. */
  DOUBLE("two questions at once"),
  /** A concept the person has not brought. */
  INTRODUCED_CONCEPT("introduced concept"),
  /** The same thing is asked about the same words again. */
  REPEATED("question already asked"),
  /** Why, without an occasion or what was attended to. */
  BARE_WHY("bare why"),
  /** A vague answer is passed over. */
  NO_FOLLOW_UP("no follow-up"),
  /** The dialogue is ended because the person was short. */
  ENDED_ON_IMPATIENCE("ended on impatience"),
  /** The person or the answer is praised. */
  PRAISE("praise"),
  /** Much is said back before the question. */
  LONG_PARAPHRASE("long paraphrase"),
  /** The person is told what to do. */
  ADVICE("advice");

  private final String word;

  Mistake(String word) {
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
  public static Mistake of(String word) {
    for (Mistake each : values()) {
      if (each.word.equals(word)) {
        return each;
      }
    }
    throw new IllegalArgumentException("no such mistake: \"" + word + "\"");
  }
}
