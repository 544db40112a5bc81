package org.gochi.induction.direction;

import org.gochi.induction.Reading;

/**
 * Induction of one speaker in another: content terms that the first brought into the dialogue,
 * which nobody had said, and that the other used in their next turn.
 *
 * <p>A mirror brings nothing, so nothing of it can be taken up: the direction from a mirror to the
 * person stays at 0 however much is repeated. Two people on one topic use each other's words too,
 * but not sooner than chance has it, which is what the surrogates tell.
 *
 * @param brought distinct content terms that the first speaker brought
 * @param takenUp of these, how many the other used in their next turn
 */
public record Induction(int brought, int takenUp) {
  /** Turns of the other speaker within which a term counts as taken up: the next one alone. */
  public static final int REACH = 1;

  /** The share of what was brought that was taken up, 0 to 1; 0 where nothing was brought. */
  public double share() {
    return brought == 0 ? 0 : takenUp / (double) brought;
  }

  /** How much of what one speaker brought another took up. */
  public static Induction of(Reading reading, int leader, int follower) {
    int[] bringer = new int[reading.vocabulary()]; // speaker + 1, 0 for nobody yet
    int[] broughtAt = new int[reading.vocabulary()]; // counted in the follower's turns
    boolean[] taken = new boolean[reading.vocabulary()];
    int followersTurn = 0;
    int brought = 0;
    int takenUp = 0;
    for (int t = 0; t < reading.size(); t++) {
      int speaker = reading.speaker(t);
      if (speaker == follower) {
        followersTurn++;
      }
      for (int term : reading.types(t)) {
        if (bringer[term] == 0) {
          bringer[term] = speaker + 1;
          broughtAt[term] = followersTurn;
          brought += speaker == leader ? 1 : 0;
        } else if (speaker == follower
            && bringer[term] == leader + 1
            && !taken[term]
            && followersTurn - broughtAt[term] <= REACH) {
          taken[term] = true;
          takenUp++;
        }
      }
    }
    return new Induction(brought, takenUp);
  }
}
