package org.gochi.elicitation.expert.talk;

import java.util.List;
import org.gochi.elicitation.expert.Dossier;

/** One who knows things and is asked. Keeps what has been said; serves one dialogue. */
public interface Expert {
  /** What the expert knows. */
  Dossier dossier();

  /** Answers what a partner said. */
  Answer answer(String question);

  /** What the expert tells without being asked, utterance by utterance. */
  List<Answer> tellFreely();
}
