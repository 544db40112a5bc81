package org.gochi.elicitation.reading;

/** What a sentence shows by its wording; the wordings are resources, one list a language. */
public enum Sign {
  SENSE,
  JUDGEMENT,
  RULE_OF_THUMB,
  CONDITION,
  EXCEPTION,
  CAUSE,
  GOAL,
  CONTRAST,
  COMPARISON,
  IMAGE,
  /** Nothing but a likeness: "like a drum skin". */
  LIKENESS,
  STEP,
  ANOMALY,
  WORKAROUND,
  NOVICE,
  NORMATIVE,
  FELT_SENSE,
  VAGUE,
  INCIDENT,
  QUANTITY,
  UNKNOWN,
  /** It says of something that it is not so. */
  NEGATION,
  HEDGE,
  NOTHING,
  ALREADY_SAID,
  REFUSAL,
  QUESTION_BACK,
  IMPATIENCE,
  /** What the person would rather be asked. */
  REQUEST,
  /** What the person has been asked too often. */
  COMPLAINT,
  CHAT,
  YES,
  NO,
  CORRECTION,
  CONTINUE,
  STOP,
  SOFT_STOP
}
