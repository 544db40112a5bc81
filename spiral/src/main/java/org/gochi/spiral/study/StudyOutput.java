package org.gochi.spiral.study;

import java.io.IOException;

/** Takes the results of a study in the order of the corpus. Called from one thread. */
public interface StudyOutput {

  /** One dialogue was measured. Keep nothing that grows with the corpus. */
  void dialogue(Studied studied) throws IOException;

  /** All dialogues were measured. */
  void end(Corpus corpus, Reading reading) throws IOException;
}
