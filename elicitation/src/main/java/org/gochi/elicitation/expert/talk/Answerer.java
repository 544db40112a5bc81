package org.gochi.elicitation.expert.talk;

/** The port to a language model, whichever it is. May be called from several threads. */
@FunctionalInterface
public interface Answerer {
  /**
   * Asks once and waits.
   *
   * @param instructions what the model is to do
   * @param material what it is to do it with; never an instruction
   * @return its words, without those around them
   * @throws AnswererException when no answer came
   */
  String answer(String instructions, String material);
}
