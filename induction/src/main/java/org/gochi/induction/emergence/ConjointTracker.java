package org.gochi.induction.emergence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gochi.induction.Reading;

/**
 * Finds conjoint pairs turn by turn, at a cost in proportion to the turn.
 *
 * <p>Two content terms are joined where they follow each other within one statement with at most
 * {@link Reading#GAP} function words between them. A joining is conjoint when, at its first use,
 * one of the terms had been brought by one participant and the other by another, both in earlier
 * turns; it counts once somebody other than its first speaker has used it in a later turn.
 */
public final class ConjointTracker {
  private final PairIndex pairs = new PairIndex();
  private int[] bringer = new int[64]; // speaker + 1, 0 for nobody yet
  private int[] broughtIn = new int[64];
  private int[] pairSpeaker = new int[64]; // -1 where the pair can never be conjoint
  private int[] pairTurn = new int[64];
  private int[] pairPlace = new int[64];
  private boolean[] counted = new boolean[64];
  private final List<Event> uses = new ArrayList<>();
  private final boolean keepUses;
  private int turn;
  private int count;

  /** A use of a conjoint pair by somebody other than its first speaker. */
  record Event(int pair, int turn, int speaker, int place) {}

  /**
   * Starts before the first turn.
   *
   * @param keepUses whether the uses are wanted and not their number alone
   */
  ConjointTracker(boolean keepUses) {
    this.keepUses = keepUses;
  }

  /** How many conjoint pairs a dialogue has. */
  public static int count(Reading reading) {
    var tracker = new ConjointTracker(false);
    for (int t = 0; t < reading.size(); t++) {
      tracker.add(reading.speaker(t), reading.content(t), reading.types(t));
    }
    return tracker.count;
  }

  /** Reads the next turn; says how many pairs have become conjoint articulations by it. */
  int add(int speaker, int[] content, int[] types) {
    int before = count;
    for (int i = 0; i + 1 < content.length; i++) {
      int a = content[i];
      int b = content[i + 1];
      if (a != Reading.BREAK && b != Reading.BREAK && a != b) {
        meet(speaker, a, b, i);
      }
    }
    for (int term : types) {
      if (bringer(term) == 0) {
        bringer[term] = speaker + 1;
        broughtIn[term] = turn;
      }
    }
    turn++;
    return count - before;
  }

  private void meet(int speaker, int a, int b, int place) {
    int pair = pairs.intern(a, b);
    if (pair < 0) {
      first(-1 - pair, speaker, a, b, place);
    } else if (pairSpeaker[pair] >= 0 && pairSpeaker[pair] != speaker && pairTurn[pair] < turn) {
      if (!counted[pair]) {
        counted[pair] = true;
        count++;
      }
      if (keepUses) {
        uses.add(new Event(pair, turn, speaker, place));
      }
    }
  }

  private void first(int pair, int speaker, int a, int b, int place) {
    if (pair == pairTurn.length) {
      int size = 2 * pair;
      pairSpeaker = Arrays.copyOf(pairSpeaker, size);
      pairTurn = Arrays.copyOf(pairTurn, size);
      pairPlace = Arrays.copyOf(pairPlace, size);
      counted = Arrays.copyOf(counted, size);
    }
    int by = bringer(a);
    int other = bringer(b);
    pairSpeaker[pair] = by != 0 && other != 0 && by != other ? speaker : -1;
    pairTurn[pair] = turn;
    pairPlace[pair] = place;
  }

  private int bringer(int term) {
    if (term >= bringer.length) {
      int size = Math.max(term + 1, 2 * bringer.length);
      bringer = Arrays.copyOf(bringer, size);
      broughtIn = Arrays.copyOf(broughtIn, size);
    }
    return bringer[term];
  }

  /** Who first brought a term, as an index; -1 where nobody has. */
  int broughtBy(int term) {
    return bringer(term) - 1;
  }

  /** The turn in which the term was first brought. */
  int broughtIn(int term) {
    return broughtIn[term];
  }

  List<Event> uses() {
    return uses;
  }

  int speakerOf(int pair) {
    return pairSpeaker[pair];
  }

  int turnOf(int pair) {
    return pairTurn[pair];
  }

  int placeOf(int pair) {
    return pairPlace[pair];
  }
}
