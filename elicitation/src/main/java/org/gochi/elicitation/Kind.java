package org.gochi.elicitation;

/** What sort of knowing an articulation states. */
public enum Kind {
  /** What is noticed: a sound, a look, a feel, a number that tells something. */
  CUE("cue"),
  /** What is concluded or decided, often from cues. */
  JUDGEMENT("judgement"),
  /** What is usually done, and when. */
  RULE_OF_THUMB("rule of thumb"),
  /** When a rule or a judgement does not hold. */
  EXCEPTION("exception"),
  /** What makes something happen. */
  CAUSE("cause"),
  /** What was not as expected. */
  ANOMALY("anomaly"),
  /** What is done when the proper way is not open. */
  WORKAROUND("workaround"),
  /** What it is all for. */
  GOAL("goal"),
  /** What tells two things apart. */
  CONTRAST("contrast"),
  /** A part of how the work goes. */
  STEP("step"),
  /** A likeness or a felt quality that carries the knowing. */
  IMAGE("image"),
  /** What the person does not know and says so. */
  OPEN_QUESTION("open question");

  private final String word;

  Kind(String word) {
    this.word = word;
  }

  /** The word of the vocabulary, as it stands on the wire. */
  public String word() {
    return word;
  }

  /** The word shown to people in the given language. */
  public String label(Language language) {
    return Texts.of(language).get("kind." + name());
  }

  /**
   * The constant with the given word.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Kind of(String word) {
    for (Kind each : values()) {
      if (each.word.equals(word)) {
        return each;
      }
    }
    throw new IllegalArgumentException("no such kind: \"" + word + "\"");
  }
}
