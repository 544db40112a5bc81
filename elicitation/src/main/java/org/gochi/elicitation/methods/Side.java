package org.gochi.elicitation.methods;

/**
 * The side of knowing that a probe asks about. Probes of one side look for the same things: what
 * one has brought, another need not ask for again.
 */
public enum Side {
  /** The work as a whole and its steps. */
  OVERVIEW(0.6),
  /** Occasions that were lived through. */
  OCCASIONS(1),
  /** What is noticed. */
  CUES(1),
  /** What it tells, and what makes it so. */
  MEANING(1),
  /** When it does not hold. */
  LIMITS(0.5),
  /** What looks alike and is told apart. */
  DIFFERENCES(0.6),
  /** What it is like. */
  LIKENESS(0.6),
  /** What is done. */
  ACTIONS(0.6),
  /** By what rule it is decided. */
  RULES(0.6),
  /** What it is for. */
  PURPOSE(0.3),
  /** What else is open, and what is done when the proper way is not. */
  OTHERWISE(0.3),
  /** What those who are new miss or get wrong. */
  NEWCOMERS(0.3),
  /** What was not as expected. */
  ODDITIES(0.6),
  /** What came before, and where it is going. */
  COURSE(0.5),
  /** Where instruments and equipment mislead. */
  INSTRUMENTS(0.3),
  /** How the person watches their own judgement. */
  ONESELF(0.3),
  /** How it was learned. */
  BACKGROUND(0.6),
  /** What is not known. */
  UNKNOWN(0.5),
  /** Whatever has not come up. */
  ANYTHING(0.6);

  private final double behind;

  Side(double behind) {
    this.behind = behind;
  }

  /**
   * How much usually lies behind what was brought by asking about this side, as a share of what
   * lies behind a cue: 0 to 1. An answer about a cue or an occasion opens others; what newcomers do
   * wrong, or what instruments hide, is mostly the end of it. From development dossiers, rounded.
   */
  public double behind() {
    return behind;
  }
}
