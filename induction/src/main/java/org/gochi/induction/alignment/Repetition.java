package org.gochi.induction.alignment;

import java.util.Arrays;
import org.gochi.induction.Reading;

/**
 * The two figures of alignment that are held against chance, without lexicon or detail.
 *
 * @param established share of all tokens in free uses of established expressions, 0 to 1
 * @param shared mean over turns of the share of tokens another speaker used before, 0 to 1
 */
public record Repetition(double established, double shared) {

  /** Of all turns of a reading. Tokens without letters count as tokens but make no expression. */
  public static Repetition of(Reading reading) {
    return new OfTurns(reading).inOrder();
  }

  /**
   * The same turns, of which one order after another is looked at: which stretches they have in
   * common is found once. Not safe for several threads.
   */
  public static final class OfTurns {
    private final Reading reading;
    private final RepetitionTree tree;

    /** Finds the stretches that a reading's turns have in common. */
    public OfTurns(Reading reading) {
      this.reading = reading;
      int[][] turns = new int[reading.size()][];
      for (int t = 0; t < turns.length; t++) {
        turns[t] = reading.tokens(t);
      }
      tree = new RepetitionTree(turns, reading.vocabulary());
    }

    /** The figures of the turns as they are. */
    public Repetition inOrder() {
      int[] order = new int[reading.size()];
      Arrays.setAll(order, place -> place);
      return inOrder(order);
    }

    /**
     * The figures of the turns in another order.
     *
     * @param order for each place, the turn that comes to stand there, with its speaker
     */
    public Repetition inOrder(int[] order) {
      int places = order.length;
      int[] speaker = new int[places];
      for (int place = 0; place < places; place++) {
        speaker[place] = reading.speaker(order[place]);
      }
      Repeats repeats = Repeats.shared(tree, order, speaker);
      var uses = new FreeUses(repeats, reading::bearsLetter, places);
      int tokens = 0;
      for (int place = 0; place < places; place++) {
        int[] words = reading.tokens(order[place]);
        uses.read(place, words, order[place]);
        tokens += words.length;
      }
      int established = 0;
      for (int place = 0; place < places; place++) {
        established += uses.covered(place, true);
      }
      double shared = shared(order, speaker, Climb.toOthers(repeats, speaker));
      return new Repetition(
          tokens == 0 ? 0 : established / (double) tokens, places == 0 ? 0 : shared / places);
    }

    private double shared(int[] order, int[] speaker, Climb climb) {
      double[] shares = new double[order.length];
      for (int s = 0; s < reading.speakers(); s++) {
        climb.listener(s);
        for (int place = order.length - 1; place >= 0; place--) {
          if (speaker[place] == s) {
            int[] words = reading.tokens(order[place]);
            int covered =
                Coverage.of(
                    words,
                    climb.before(order[place], place),
                    reading::bearsLetter,
                    (from, to, state) -> {});
            shares[place] = covered / (double) Math.max(1, words.length);
          }
        }
      }
      // summed from the first to the last turn, so that figures stay the same to the last digit
      return Arrays.stream(shares).reduce(0, Double::sum);
    }
  }
}
