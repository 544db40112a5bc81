package org.gochi.elicitation.reading;

/** What sort of answer an utterance is, taken as a whole. */
public enum Answer {
  /** Nothing that can be read: empty, only emoji, only marks. */
  NOTHING_READABLE,
  /** The person wants to stop now. */
  STOP,
  /** The person has no more to say, perhaps only about this. */
  SOFT_STOP,
  /** The person does not want to speak of it. */
  REFUSAL,
  /** The person asks what is meant. */
  QUESTION_BACK,
  /** The person wants it to go quicker. */
  IMPATIENCE,
  /** The person says what they would rather be asked, or rather not. */
  REQUEST,
  /** The person has said it before. */
  ALREADY_SAID,
  /** The person has nothing to say to this. */
  NOTHING,
  /** A bare yes. */
  YES,
  /** A bare no. */
  NO,
  /** A greeting, thanks, talk about the talk. */
  CHAT,
  /** An answer that names nothing in particular. */
  VAGUE,
  /** A feeling without words yet. */
  FELT,
  /** Something is told. */
  TELLING
}
