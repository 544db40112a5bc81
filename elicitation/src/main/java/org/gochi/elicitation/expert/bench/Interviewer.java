package org.gochi.elicitation.expert.bench;

import java.util.List;
import org.gochi.elicitation.Setting;
import org.gochi.elicitation.Utterance;

/**
 * The port for a partner from outside: given what was said so far, it says the next thing. It may
 * be called from several threads, once a dialogue at a time.
 */
@FunctionalInterface
public interface Interviewer {
  /**
   * The next thing to say; empty when the interviewer wants to end.
   *
   * @param setting the language, and what the dialogue is about
   * @param dialogue what was said so far, the first first
   */
  String next(Setting setting, List<Utterance> dialogue);
}
