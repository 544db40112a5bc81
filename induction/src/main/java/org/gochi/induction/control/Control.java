package org.gochi.induction.control;

/** Which chance a figure is held against. */
public enum Control {
  /** The turns of each speaker in another order, in the places of the same speaker. */
  PERMUTED,
  /** The same, among turns of about the same length only. */
  LENGTH_MATCHED,
  /** One speaker's turns of this dialogue with the other's of another dialogue, order kept. */
  PSEUDO_DYADS,
  /** The same, with the other dialogues that are most alike in their content terms. */
  TOPIC_MATCHED,
  /** Dialogues between two models. */
  MODEL_MODEL
}
