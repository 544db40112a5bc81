package org.gochi.elicitation.methods;

/**
 * The side of knowing that a probe asks about. Probes of one side look for the same things: what
 * one has brought, another need not ask for again.
 */
public enum Side {
  /** The work as a whole and its steps. */
  OVERVIEW,
  /** Occasions that were lived through. */
  OCCASIONS,
  /** What is noticed. */
  CUES,
  /** What it tells, and what makes it so. */
  MEANING,
  /** When it does not hold. */
  LIMITS,
  /** What looks alike and is told apart. */
  DIFFERENCES,
  /** What it is like. */
  LIKENESS,
  /** What is done. */
  ACTIONS,
  /** By what rule it is decided. */
  RULES,
  /** What it is for. */
  PURPOSE,
  /** What else is open, and what is done when the proper way is not. */
  OTHERWISE,
  /** What those who are new miss or get wrong. */
  NEWCOMERS,
  /** What was not as expected. */
  ODDITIES,
  /** What came before, and where it is going. */
  COURSE,
  /** Where instruments and equipment mislead. */
  INSTRUMENTS,
  /** How the person watches their own judgement. */
  ONESELF,
  /** How it was learned. */
  BACKGROUND,
  /** What is not known. */
  UNKNOWN,
  /** Whatever has not come up. */
  ANYTHING
}
