package org.gochi.induction.alignment;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The free uses of all expressions, found in one pass over all turns: of those that two parties
 * share, or of those that one party repeats.
 *
 * <p>At each position the nearest suffix so repeated is the longest repeated stretch that ends
 * there. Its start never moves back from one position to the next, so it is free (inside no longer
 * one) exactly where the start moves on at the next position. It is then the longest sequence of
 * its state, which makes states and expressions one and the same.
 */
final class FreeUses {
  private final Repeats repeats;
  private final RepetitionTree tree;
  private final IntPredicate bearsLetter;

  /** For each state its expression's number, -1 where it is none. */
  private final int[] expressionOf;

  private int expressions;
  private int[] state = new int[32];
  private int[] firstFree = new int[32];
  private int[] freeTurns = new int[32];
  private int[] lastFree = new int[32];
  private int[] sampleEnd = new int[32];

  private int uses;
  private int[] useExpression = new int[64];
  private int[] useEnd = new int[64];
  private final int[] turnFirstUse;

  private int positions;
  private int[] nearestAt = new int[64];
  private final int[] turnFirstPosition;

  /**
   * None so far.
   *
   * @param turns how many turns there are, read or left out
   */
  FreeUses(Repeats repeats, IntPredicate bearsLetter, int turns) {
    this.repeats = repeats;
    this.tree = repeats.tree();
    this.bearsLetter = bearsLetter;
    this.expressionOf = new int[tree.states()];
    Arrays.fill(expressionOf, -1);
    this.turnFirstUse = new int[turns + 1];
    this.turnFirstPosition = new int[turns + 1];
  }

  /**
   * Reads a turn; turns must come in order, and may be left out.
   *
   * @param inTree the turn as the tree numbers it
   */
  void read(int turn, int[] words, int inTree) {
    int[] states = tree.stateAt();
    int from = tree.start(inTree);
    turnFirstUse[turn] = uses;
    turnFirstPosition[turn] = positions;
    if (positions + words.length > nearestAt.length) {
      nearestAt = Arrays.copyOf(nearestAt, Math.max(positions + words.length, 2 * positions));
    }
    for (int i = 0; i < words.length; i++) {
      nearestAt[positions + i] = repeats.nearest(states[from + i]);
    }
    int lastLetter = -1;
    for (int end = 0; end < words.length; end++) {
      if (bearsLetter.test(words[end])) {
        lastLetter = end;
      }
      int here = nearestAt[positions + end];
      if (here == RepetitionTree.ROOT) {
        continue;
      }
      int start = end + 1 - tree.length(here);
      boolean inside =
          end + 1 < words.length && end + 2 - tree.length(nearestAt[positions + end + 1]) <= start;
      if (start <= lastLetter && !inside) {
        use(expression(here, turn, end), turn, end);
      }
    }
    positions += words.length;
    turnFirstUse[turn + 1] = uses;
    turnFirstPosition[turn + 1] = positions;
  }

  private int expression(int of, int turn, int end) {
    int known = expressionOf[of];
    if (known >= 0) {
      return known;
    }
    if (expressions == state.length) {
      int size = 2 * expressions;
      state = Arrays.copyOf(state, size);
      firstFree = Arrays.copyOf(firstFree, size);
      freeTurns = Arrays.copyOf(freeTurns, size);
      lastFree = Arrays.copyOf(lastFree, size);
      sampleEnd = Arrays.copyOf(sampleEnd, size);
    }
    int fresh = expressions++;
    expressionOf[of] = fresh;
    state[fresh] = of;
    firstFree[fresh] = turn;
    lastFree[fresh] = -1;
    sampleEnd[fresh] = end;
    return fresh;
  }

  private void use(int expression, int turn, int end) {
    if (lastFree[expression] != turn) {
      lastFree[expression] = turn;
      freeTurns[expression]++;
    }
    if (uses == useEnd.length) {
      useExpression = Arrays.copyOf(useExpression, 2 * uses);
      useEnd = Arrays.copyOf(useEnd, 2 * uses);
    }
    useExpression[uses] = expression;
    useEnd[uses++] = end;
  }

  /** How many expressions there are; they are numbered from 0. */
  int expressions() {
    return expressions;
  }

  int size(int expression) {
    return tree.length(state[expression]);
  }

  int state(int expression) {
    return state[expression];
  }

  /** The turn at which the expression was first used by a second party, or again by the one. */
  int repeatedTurn(int expression) {
    return repeats.repeatedIn(state[expression]);
  }

  /** How many positions the turns that were read have. */
  int positions() {
    return positions;
  }

  /** The first position of a turn that was read; the next one's is one beyond its last. */
  int firstPosition(int turn) {
    return turnFirstPosition[turn];
  }

  int afterLastPosition(int turn) {
    return turnFirstPosition[turn + 1];
  }

  /**
   * Finds for each state the longest expression that it ends with, which {@link #endingAt} and
   * {@link #above} tell then; to be called when all turns are read.
   */
  void settle() {
    int[] upwards = tree.upwards();
    for (int i = upwards.length - 1; i >= 0; i--) {
      int at = upwards[i];
      if (expressionOf[at] < 0) {
        expressionOf[at] = expressionOf[tree.link(at)];
      }
    }
  }

  /** The longest expression that ends at a position, be it free there or not; -1 for none. */
  int endingAt(int position) {
    return expressionOf[nearestAt[position]];
  }

  /** The longest expression that is an ending of the given one; -1 where there is none. */
  int above(int expression) {
    return expressionOf[tree.link(state[expression])];
  }

  /** In how many turns the expression is free at least once. */
  int freeTurns(int expression) {
    return freeTurns[expression];
  }

  /** A turn in which the expression stands, and there its last position. */
  int sampleTurn(int expression) {
    return firstFree[expression];
  }

  int sampleEnd(int expression) {
    return sampleEnd[expression];
  }

  /** The first turn at which it has been repeated and it has been free. */
  int establishment(int expression) {
    return Math.max(repeatedTurn(expression), firstFree[expression]);
  }

  /**
   * Tokens of a turn that lie in free uses.
   *
   * @param establishedOnly whether only expressions established by that turn count
   */
  int covered(int turn, boolean establishedOnly) {
    int covered = 0;
    int upTo = 0;
    for (int use = turnFirstUse[turn]; use < turnFirstUse[turn + 1]; use++) {
      int expression = useExpression[use];
      if (establishedOnly && establishment(expression) > turn) {
        continue;
      }
      int after = useEnd[use] + 1;
      int start = Math.max(upTo, after - size(expression));
      covered += after - start;
      upTo = after;
    }
    return covered;
  }
}
