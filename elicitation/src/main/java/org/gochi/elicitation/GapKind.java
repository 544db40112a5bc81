package org.gochi.elicitation;

/** What is known to be missing. */
public enum GapKind {
  /** Nothing has been told yet. */
  NO_PURPOSE("no purpose"),
  /** The steps of the work have not been told. */
  NO_OVERVIEW("no overview"),
  /** A step of which it is not known what it takes to judge. */
  STEP_WITHOUT_JUDGEMENT("step without judgement"),
  /** No occasion has been told yet. */
  NO_INCIDENT("no incident"),
  /** An occasion without what was noticed first. */
  INCIDENT_WITHOUT_CUE("incident without cue"),
  /** A cue of which it is not known what it tells. */
  CUE_WITHOUT_JUDGEMENT("cue without judgement"),
  /** A judgement of which it is not known what told it. */
  JUDGEMENT_WITHOUT_CUE("judgement without cue"),
  /** A cue, judgement or rule without an "unless". */
  WITHOUT_EXCEPTION("without exception"),
  /** Nobody asked how a newcomer would miss it. */
  WITHOUT_NOVICE_ERROR("without novice error"),
  /** It is not known what makes it so. */
  WITHOUT_CAUSE("without cause"),
  /** It is not known what it is for. */
  WITHOUT_GOAL("without goal"),
  /** It is not known what else could have been done. */
  WITHOUT_OPTION("without option"),
  /** It is not known from what it is told apart. */
  WITHOUT_CONTRAST("without contrast"),
  /** Told as what should be done, not as what was done. */
  NORMATIVE("normative"),
  /** An answer that names nothing in particular. */
  VAGUE("vague"),
  /** A feeling that has no word yet. */
  FELT_SENSE("felt sense"),
  /** A word of the trade used as if everybody knew it. */
  TERM_AS_IF_KNOWN("term as if known"),
  /** Two articulations that disagree. */
  CONFLICT("conflict"),
  /** A side of the work that no question has touched. */
  UNASKED_SIDE("unasked side");

  private final String word;

  GapKind(String word) {
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
  public static GapKind of(String word) {
    for (GapKind each : values()) {
      if (each.word.equals(word)) {
        return each;
      }
    }
    throw new IllegalArgumentException("no such gapkind: \"" + word + "\"");
  }
}
