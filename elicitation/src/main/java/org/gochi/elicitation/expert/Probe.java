package org.gochi.elicitation.expert;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a question asks for, whoever asks it. The list is closed; it follows the probes of the
 * Critical Decision Method (Hoffman, Crandall and Shadbolt 1998) and of Applied Cognitive Task
 * Analysis (Militello and Hutton 1998), with what any talk needs besides.
 */
public enum Probe {
  /** Tell it in your own words. */
  FREE("free", Reach.WHOLE),
  /** The few steps of the work, and which of them need judgement. */
  OVERVIEW("overview", Reach.WHOLE),
  /** One occasion. */
  INCIDENT("incident", Reach.WHOLE),
  /** What happened next on that occasion. */
  TIMELINE("timeline", Reach.NEAR),
  /** How something is done. */
  STEP("step", Reach.WIDE),
  /** What was noticed; what something is told by. */
  CUE("cue", Reach.NEAR),
  /** What was concluded from it. */
  MEANING("meaning", Reach.NEAR),
  /** By what rule it is decided. */
  RULE("rule", Reach.WIDE),
  /** When it does not hold. */
  EXCEPTION("exception", Reach.NEAR),
  /** What somebody new would miss or get wrong. */
  NOVICE_ERROR("novice-error", Reach.WIDE),
  /** What was not as expected. */
  ANOMALY("anomaly", Reach.WIDE),
  /** An earlier case that was like it. */
  ANALOGUE("analogue", Reach.WIDE),
  /** What it is for. */
  GOAL("goal", Reach.WIDE),
  /** What else could have been done. */
  OPTIONS("options", Reach.NEAR),
  /** What makes it so. */
  BASIS("basis", Reach.NEAR),
  /** A told occasion, varied. */
  WHAT_IF("what-if", Reach.NEAR),
  /** What is done when the proper way is not open. */
  WORKAROUND("workaround", Reach.WIDE),
  /** What tells two things apart. */
  CONTRAST("contrast", Reach.NEAR),
  /** How it came to this, and where it is going. */
  PAST_FUTURE("past-future", Reach.WIDE),
  /** How the person notices that their own judgement is slipping. */
  SELF_MONITORING("self-monitoring", Reach.WHOLE),
  /** Where instruments mislead. */
  EQUIPMENT("equipment", Reach.WIDE),
  /** What it is like; a word for its quality. */
  IMAGE("image", Reach.NEAR),
  /** What was understood is said back, and what is wrong with it is asked for. */
  TEACH_BACK("teach-back", Reach.NEAR),
  /** More about something that was said. */
  ELABORATE("elaborate", Reach.NEAR),
  /** Anything else at all. */
  MORE("more", Reach.WHOLE),
  /** An offer to end the dialogue. */
  STOP("stop", Reach.WHOLE),
  /** Thanks and greetings: nothing is asked. */
  OTHER("other", Reach.WHOLE);

  /** What a probe is about when the question does not say. */
  public enum Reach {
    /** The last thing that was said. */
    NEAR,
    /** The last thing that was said, or the work as a whole when nothing there answers it. */
    WIDE,
    /** The work as a whole. */
    WHOLE
  }

  private final String word;
  private final Reach reach;

  Probe(String word, Reach reach) {
    this.word = word;
    this.reach = reach;
  }

  /** The word as it stands in a dossier. */
  public String word() {
    return word;
  }

  /** What the probe is about when the question does not say. */
  public Reach reach() {
    return reach;
  }

  /** The probe with the given word, if there is one. */
  public static Optional<Probe> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
  }

  /** All words, for messages. */
  static String words() {
    return Arrays.stream(values()).map(Probe::word).collect(Collectors.joining(", "));
  }
}
