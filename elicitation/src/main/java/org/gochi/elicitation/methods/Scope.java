package org.gochi.elicitation.methods;

/** What a probe asks about. */
public enum Scope {
  /** The whole dialogue. */
  DIALOGUE,
  /** One thing that was told. */
  TELLING,
  /** Two things that were told. */
  PAIR,
  /** Two things that were told and disagree. */
  CONFLICT,
  /** Three things that were told. */
  TRIAD,
  /** A feeling without words. */
  FELT,
  /** What was told as it should be. */
  NORMATIVE,
  /** An answer that named nothing in particular. */
  VAGUE,
  /** A word of the trade. */
  TERM,
  /** What was understood so far. */
  TEACHBACK
}
