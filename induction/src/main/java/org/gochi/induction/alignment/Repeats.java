package org.gochi.induction.alignment;

import java.util.Arrays;

/**
 * The two uses that make a stretch of a {@link RepetitionTree} a repetition, given who says its
 * turns and in which order: the first use by anyone and by another, or the first two by one.
 */
final class Repeats {
  /** A place that never comes. */
  static final int NEVER = Integer.MAX_VALUE;

  private static final int FIRST = 0;
  private static final int SECOND = 1;
  private static final int FIELDS = 2;

  private final RepetitionTree tree;

  /** For each state the places, in the order of the talk, of its first and of its second use. */
  private final int[] uses;

  /** For each state the nearest that is a repetition, itself or over its links. */
  private final int[] nearest;

  private Repeats(RepetitionTree tree) {
    this.tree = tree;
    uses = new int[FIELDS * tree.states()];
    nearest = new int[tree.states()];
    Arrays.fill(uses, NEVER);
  }

  /**
   * The uses by anyone, and by another than the first.
   *
   * @param order for each place in the talk, which of the tree's turns stands there
   * @param speaker for each place, who speaks
   */
  static Repeats shared(RepetitionTree tree, int[] order, int[] speaker) {
    var repeats = new Repeats(tree);
    for (int place = 0; place < order.length; place++) {
      repeats.shared(order[place], place, speaker);
    }
    int[] uses = repeats.uses;
    for (int state : tree.upwards()) {
      int above = FIELDS * tree.link(state);
      int first = uses[FIELDS * state + FIRST];
      int second = uses[FIELDS * state + SECOND];
      int known = uses[above + FIRST];
      if (known == NEVER) {
        uses[above + FIRST] = first;
        uses[above + SECOND] = second;
      } else if (first < known) {
        int other = speaker[known] == speaker[first] ? uses[above + SECOND] : known;
        uses[above + FIRST] = first;
        uses[above + SECOND] = Math.min(other, second);
      } else {
        int other = speaker[known] == speaker[first] ? second : first;
        uses[above + SECOND] = Math.min(other, uses[above + SECOND]);
      }
    }
    repeats.findNearest();
    return repeats;
  }

  private void shared(int turn, int place, int[] speaker) {
    int[] states = tree.stateAt();
    for (int i = tree.start(turn); i < tree.start(turn + 1); i++) {
      int at = FIELDS * states[i];
      int first = uses[at + FIRST];
      if (first == NEVER) {
        uses[at + FIRST] = place;
      } else if (uses[at + SECOND] == NEVER && speaker[first] != speaker[place]) {
        uses[at + SECOND] = place;
      }
    }
  }

  /**
   * The first two uses by one party.
   *
   * @param turns the party's, as the tree counts them
   * @param places where they stand in the talk, rising
   */
  static Repeats own(RepetitionTree tree, int[] turns, int[] places) {
    var repeats = new Repeats(tree);
    for (int i = 0; i < turns.length; i++) {
      repeats.own(turns[i], places[i]);
    }
    int[] uses = repeats.uses;
    for (int state : tree.upwards()) {
      int above = FIELDS * tree.link(state);
      int first = uses[FIELDS * state + FIRST];
      int known = uses[above + FIRST];
      // the least but one of the different places among the four
      int second = Math.min(uses[FIELDS * state + SECOND], uses[above + SECOND]);
      uses[above + FIRST] = Math.min(first, known);
      uses[above + SECOND] = first == known ? second : Math.min(second, Math.max(first, known));
    }
    repeats.findNearest();
    return repeats;
  }

  private void own(int turn, int place) {
    int[] states = tree.stateAt();
    for (int i = tree.start(turn); i < tree.start(turn + 1); i++) {
      int at = FIELDS * states[i];
      if (uses[at + FIRST] == NEVER) {
        uses[at + FIRST] = place;
      } else if (uses[at + SECOND] == NEVER && uses[at + FIRST] != place) {
        uses[at + SECOND] = place;
      }
    }
  }

  private void findNearest() {
    // what all the turns have in common, nothing, is no repetition
    uses[FIELDS * RepetitionTree.ROOT + FIRST] = -1;
    uses[FIELDS * RepetitionTree.ROOT + SECOND] = NEVER;
    int[] upwards = tree.upwards();
    for (int i = upwards.length - 1; i >= 0; i--) {
      int state = upwards[i];
      nearest[state] = repeatedIn(state) == NEVER ? nearest[tree.link(state)] : state;
    }
  }

  RepetitionTree tree() {
    return tree;
  }

  /** The place of the first use; {@link #NEVER} where there is none, -1 for the root. */
  int first(int state) {
    return uses[FIELDS * state + FIRST];
  }

  /** The place of the use that makes it a repetition; {@link #NEVER} where it is none. */
  int repeatedIn(int state) {
    return uses[FIELDS * state + SECOND];
  }

  /** The state itself where it is repeated, or the nearest one over its links. */
  int nearest(int state) {
    return nearest[state];
  }
}
