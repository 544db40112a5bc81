package org.gochi.induction.alignment;

import java.util.Arrays;

/**
 * From a state to the nearest over its links that had been used before a place in the talk. The
 * talk is gone through from its end: what was not used before one place was not before an earlier
 * one either, and is jumped over from then on (path compression, Tarjan 1975).
 */
final class Climb {
  /** Steps that are taken again rather than noted. */
  private static final int SHORT = 3;

  private static final int NOBODY = -1;

  private final RepetitionTree tree;
  private final Repeats repeats;
  private final int[] speaker;
  private int listener = NOBODY;

  private final int[] jump;
  private int[] changed = new int[64];
  private int changes;

  private Climb(Repeats repeats, int[] speaker) {
    this.tree = repeats.tree();
    this.repeats = repeats;
    this.speaker = speaker;
    jump = tree.links();
  }

  /** To what anyone but the listener has used; the listener is to be named first. */
  static Climb toOthers(Repeats shared, int[] speaker) {
    return new Climb(shared, speaker);
  }

  /** To what the one has used whose repeats these are. */
  static Climb toOwn(Repeats own) {
    return new Climb(own, new int[0]);
  }

  /** Names who speaks the turns that are looked at next; the end of the talk comes again first. */
  void listener(int speaks) {
    for (int i = 0; i < changes; i++) {
      jump[changed[i]] = tree.link(changed[i]);
    }
    changes = 0;
    listener = speaks;
  }

  /** The state reached. Places must not rise from call to call for one listener. */
  private int to(int from, int before) {
    int to = from;
    int steps = 0;
    while (since(to) >= before) {
      to = jump[to];
      steps++;
    }
    if (steps > SHORT) {
      for (int each = from; each != to; ) {
        int next = jump[each];
        note(each, to);
        each = next;
      }
    }
    return to;
  }

  /** What had been said of a turn, as the tree numbers it, before a place in the talk. */
  Coverage.Before before(int turn, int place) {
    int from = tree.start(turn);
    int[] states = tree.stateAt();
    return position -> {
      int state = to(states[from + position], place);
      return Coverage.stretch(tree.length(state), state);
    };
  }

  private int since(int state) {
    int first = repeats.first(state);
    boolean listened = listener != NOBODY && first >= 0 && speaker[first] == listener;
    return listened ? repeats.repeatedIn(state) : first;
  }

  private void note(int state, int to) {
    if (changes == changed.length) {
      changed = Arrays.copyOf(changed, 2 * changes);
    }
    changed[changes++] = state;
    jump[state] = to;
  }
}
