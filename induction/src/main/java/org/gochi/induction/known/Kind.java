package org.gochi.induction.known;

/** A kind of dialogue of which it is known what the measures must say. */
public enum Kind {
  /** One says things, the other gives them back: not mutual, nothing emerges. */
  ECHO,
  /** Two talk past each other on two topics: nothing is taken up. */
  MONOLOGUES,
  /** One brings everything, the other takes it up: one way. */
  TEACHING,
  /** Two on one topic who do not hear each other: many common words, no induction. */
  STRANGERS,
  /** Each takes up what the other brings and joins it with their own: mutual, and it emerges. */
  CONJOINT
}
