package org.gochi.induction.direction;

import org.gochi.induction.Reading;

/**
 * Uptake: the share of a turn's content terms that the reply takes up, less the share that a reply
 * of that length would hold anyway.
 *
 * <p>The chance of a term in a reply of n distinct terms is taken from the replier's other turns: 1
 * - (1 - f)^n, with f the term's share of the distinct terms of those turns. Long replies and words
 * the replier uses all the time therefore earn nothing.
 *
 * @param pairs turns of one speaker followed at once by one of the other, both with content
 * @param share mean share taken up, 0 to 1
 * @param expected mean share expected for replies of these lengths, 0 to 1
 */
public record Uptake(int pairs, double share, double expected) {

  /** What is taken up beyond what length explains, -1 to 1. */
  public double beyondLength() {
    return share - expected;
  }

  /** How far one speaker's replies take up another's turns. */
  public static Uptake of(Reading reading, int leader, int follower) {
    int[] uses = new int[reading.vocabulary()];
    int all = 0;
    for (int t = 0; t < reading.size(); t++) {
      if (reading.speaker(t) == follower) {
        for (int term : reading.types(t)) {
          uses[term]++;
          all++;
        }
      }
    }
    int[] inReply = new int[reading.vocabulary()];
    int pairs = 0;
    double share = 0;
    double expected = 0;
    for (int t = 1; t < reading.size(); t++) {
      int[] prior = reading.types(t - 1);
      int[] reply = reading.types(t);
      if (reading.speaker(t - 1) != leader
          || reading.speaker(t) != follower
          || prior.length == 0
          || reply.length == 0) {
        continue;
      }
      pairs++;
      for (int term : reply) {
        inReply[term] = t;
      }
      double elsewhere = Math.max(1, all - reply.length);
      double taken = 0;
      double chance = 0;
      for (int term : prior) {
        boolean here = inReply[term] == t;
        taken += here ? 1 : 0;
        double f = (uses[term] - (here ? 1 : 0)) / elsewhere;
        chance += f >= 1 ? 1 : 1 - Math.pow(1 - f, reply.length);
      }
      share += taken / prior.length;
      expected += chance / prior.length;
    }
    return pairs == 0 ? new Uptake(0, 0, 0) : new Uptake(pairs, share / pairs, expected / pairs);
  }
}
