package org.gochi.elicitation;

import java.util.List;

/**
 * Finds the interviewer's mistakes in a partner's utterances, whoever the partner is, in English
 * and Japanese. Utterances are heard in the order they were said; the cost of one is proportional
 * to its length.
 */
public final class Mistakes {

  /**
   * A mistake and the words that show it.
   *
   * @param mistake which one
   * @param utterance the id of the partner's utterance
   * @param words the words that show it, as they stand there
   */
  public record Found(Mistake mistake, String utterance, String words) {}

  /** The mistakes of a whole dialogue. */
  public static List<Found> in(List<Utterance> dialogue) {
    Mistakes mistakes = new Mistakes();
    return dialogue.stream().flatMap(u -> mistakes.hear(u).stream()).toList();
  }

  /** Takes the next utterance; gives the mistakes it makes, none for a person's. */
  public List<Found> hear(Utterance utterance) {
    return List.of();
  }
}
