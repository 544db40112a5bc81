package org.gochi.elicitation.reading;

/** The part a word plays in a sentence, as coarse as the reading needs it. */
public enum WordClass {
  NOUN,
  VERB,
  ADJECTIVE,
  ADVERB,
  NUMBER,
  /** Articles, pronouns, particles, auxiliaries and the like. */
  FUNCTION,
  PUNCTUATION
}
