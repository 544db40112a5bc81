package org.gochi.induction.alignment;

import java.util.Arrays;

/**
 * All stretches that turns have more than once, whoever says them and in whatever order: the suffix
 * tree of the turns read backwards, without its leaves, from a suffix array and the lengths that
 * neighbours in it have in common (Kärkkäinen, Manzini and Puglisi 2009; Abouelhoda, Kurtz and
 * Ohlebusch 2004). Its states are those of the {@link RepetitionAutomaton} that can be repeated, in
 * a fraction of the time and memory; but no turn can be added to it.
 */
final class RepetitionTree {
  /** The state of the empty stretch. */
  static final int ROOT = 0;

  /** Where each turn's tokens begin in {@link #stateAt}. */
  private final int[] start;

  /** For each token the state of the longest repeated stretch that ends there. */
  private final int[] stateAt;

  private final int[] length;
  private final int[] link;

  /** All states but the root, each before the one its link leads to. */
  private final int[] upwards;

  /**
   * Finds the stretches.
   *
   * @param turns tokens of each turn
   * @param symbols tokens are below this
   */
  RepetitionTree(int[][] turns, int symbols) {
    start = new int[turns.length + 1];
    for (int t = 0; t < turns.length; t++) {
      start[t + 1] = start[t] + turns[t].length;
    }
    stateAt = new int[start[turns.length]];
    if (turns.length == 0) {
      length = new int[1];
      link = new int[1];
      upwards = new int[0];
      return;
    }
    int[] text = backwards(turns);
    int[] suffixes = SuffixArray.of(text, turns.length + symbols);
    int[] common = common(text, suffixes);
    int[] lengths = new int[text.length];
    int[] links = new int[text.length];
    int states = grow(suffixes, common, lengths, links);
    length = Arrays.copyOf(lengths, states);
    link = Arrays.copyOf(links, states);
    upwards = Arrays.copyOf(suffixes, states - 1);
    for (int t = 0; t < turns.length; t++) {
      int last = start[t + 1] + t - 1;
      for (int i = start[t]; i < start[t + 1]; i++) {
        stateAt[i] = common[last + start[t] - i];
      }
    }
  }

  /** Each turn backwards, and after it a number of its own, so that no stretch goes beyond it. */
  private int[] backwards(int[][] turns) {
    int[] text = new int[stateAt.length + turns.length];
    int at = 0;
    for (int t = 0; t < turns.length; t++) {
      int[] words = turns[t];
      for (int i = words.length - 1; i >= 0; i--) {
        text[at++] = turns.length + words[i];
      }
      text[at++] = turns.length - 1 - t;
    }
    return text;
  }

  /** For each suffix, how much it has in common with the one before it in order. */
  private static int[] common(int[] text, int[] suffixes) {
    int[] common = new int[text.length]; // first, which one is before it
    common[suffixes[0]] = -1;
    for (int i = 1; i < suffixes.length; i++) {
      common[suffixes[i]] = suffixes[i - 1];
    }
    int same = 0;
    for (int i = 0; i < text.length; i++) {
      int before = common[i];
      // keys of the same number differ in the lowest bit at most; marks that end turns never match
      while (before >= 0 && (text[i + same] ^ text[before + same]) <= 1) {
        same++;
      }
      common[i] = same;
      same = Math.max(0, same - 1);
    }
    return common;
  }

  /**
   * Makes a state of each run of suffixes with a common beginning.
   *
   * @param suffixes read, and then overwritten with the states in upward order
   * @param common read, and then overwritten with each suffix's state
   * @return how many states there are
   */
  private static int grow(int[] suffixes, int[] common, int[] length, int[] link) {
    int states = 1;
    int closed = 0;
    int top = ROOT;
    for (int i = 0; i < suffixes.length; i++) {
      int at = suffixes[i];
      int next = i + 1 < suffixes.length ? common[suffixes[i + 1]] : 0;
      if (next > length[top]) {
        length[states] = next;
        link[states] = top;
        top = states++;
      }
      common[at] = top;
      while (length[top] > next) {
        suffixes[closed++] = top; // fewer are closed than have been read
        int below = link[top];
        if (length[below] < next) {
          length[states] = next;
          link[states] = below;
          link[top] = states;
          below = states++;
        }
        top = below;
      }
    }
    return states;
  }

  int states() {
    return length.length;
  }

  /** Tokens of the longest stretch of a state; what is shorter stands in the same places. */
  int length(int state) {
    return length[state];
  }

  /** The state of the longest ending that stands in more places. */
  int link(int state) {
    return link[state];
  }

  /** A copy of all links. */
  int[] links() {
    return link.clone();
  }

  /**
   * For each token the state of the longest repeated stretch that ends there; not to be changed.
   */
  int[] stateAt() {
    return stateAt;
  }

  /** Where a turn's tokens begin in {@link #stateAt}; the next one's beginning is its end. */
  int start(int turn) {
    return start[turn];
  }

  /** All states but the root, each before the one its link leads to; not to be changed. */
  int[] upwards() {
    return upwards;
  }
}
