package org.gochi.elicitation.reading;

import java.util.List;
import java.util.Set;
import org.gochi.elicitation.Language;

/**
 * What was read in one utterance.
 *
 * @param language the language it was read in
 * @param answer what sort of answer it is
 * @param sentences its sentences, in order
 * @param signs the signs of all its sentences
 */
public record Reading(Language language, Answer answer, List<Sentence> sentences, Set<Sign> signs) {
  public Reading {
    sentences = List.copyOf(sentences);
    signs = Set.copyOf(signs);
  }

  /** Whether any sentence shows the sign. */
  public boolean shows(Sign sign) {
    return signs.contains(sign);
  }

  /**
   * The sentences that tell something. Beside one that does, a short one that says when, what or
   * how much goes with it ("If it sticks, I get off."), though alone it would say little.
   */
  public List<Sentence> told() {
    boolean telling = sentences.stream().anyMatch(Answers::tells);
    return sentences.stream()
        .filter(s -> Answers.tells(s) || (telling && Answers.goesWithTelling(s)))
        .toList();
  }
}
