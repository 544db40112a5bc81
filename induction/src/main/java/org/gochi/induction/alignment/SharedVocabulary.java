package org.gochi.induction.alignment;

import org.gochi.induction.TokenizedTurn;
import org.gochi.induction.Transcript;

/** Token forms used by all speakers and by any. */
final class SharedVocabulary {
  private final int[] bySpeaker;
  private final int common;
  private final int total;

  /**
   * Counts them.
   *
   * @param turnsOf for each speaker, the numbers of their turns
   */
  SharedVocabulary(Transcript transcript, int[][] turnsOf) {
    int speakers = turnsOf.length;
    int forms = transcript.vocabulary().size();
    bySpeaker = new int[speakers];
    int[] users = new int[forms];
    int[] lastUser = new int[forms]; // speakers from 1, since 0 means none
    for (int speaker = 0; speaker < speakers; speaker++) {
      for (int turn : turnsOf[speaker]) {
        TokenizedTurn words = transcript.turn(turn);
        for (int token : words.tokens()) {
          if (lastUser[token] != speaker + 1) {
            lastUser[token] = speaker + 1;
            users[token]++;
            bySpeaker[speaker]++;
          }
        }
      }
    }
    int all = 0;
    int any = 0;
    for (int count : users) {
      all += count == speakers && speakers > 1 ? 1 : 0;
      any += count > 0 ? 1 : 0;
    }
    common = all;
    total = any;
  }

  int common() {
    return common;
  }

  int total() {
    return total;
  }

  int of(int speaker) {
    return bySpeaker[speaker];
  }
}
