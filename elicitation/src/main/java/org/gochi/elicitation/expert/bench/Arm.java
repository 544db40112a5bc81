package org.gochi.elicitation.expert.bench;

import org.gochi.elicitation.expert.talk.Expert;

/** One way of getting out of people what they know. Serves many dialogues at once. */
public interface Arm {
  /** The name under which its figures stand. */
  String name();

  /**
   * Holds one dialogue.
   *
   * @param expert the person, not asked anything yet
   * @param turns how many turns at most
   */
  Transcript run(Expert expert, int turns);
}
