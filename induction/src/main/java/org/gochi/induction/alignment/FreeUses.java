package org.gochi.induction.alignment;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The free uses of all expressions, found in one pass over the finished automaton.
 *
 * <p>At each position the nearest suffix used by two parties is the longest repeated stretch that
 * ends there. Its start never moves back from one position to the next, so it is free (inside no
 * longer one) exactly where the start moves on at the next position. It is then the longest
 * sequence of its state, which makes states and expressions one and the same.
 */
final class FreeUses {
  private static final int UNKNOWN = -2;

  private final RepetitionAutomaton automaton;
  private final IntPredicate bearsLetter;
  private final int[] nearest;
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

  FreeUses(RepetitionAutomaton automaton, IntPredicate bearsLetter, int turns) {
    this.automaton = automaton;
    this.bearsLetter = bearsLetter;
    this.nearest = new int[automaton.states()];
    this.expressionOf = new int[automaton.states()];
    Arrays.fill(nearest, UNKNOWN);
    Arrays.fill(expressionOf, -1);
    nearest[RepetitionAutomaton.ROOT] = RepetitionAutomaton.ROOT;
    this.turnFirstUse = new int[turns + 1];
  }

  /** Reads a turn; turns must come in order. */
  void read(int turn, int[] words, int[] prefixState) {
    int lastLetter = -1;
    int after = words.length == 0 ? RepetitionAutomaton.ROOT : nearest(prefixState[0]);
    for (int end = 0; end < words.length; end++) {
      if (bearsLetter.test(words[end])) {
        lastLetter = end;
      }
      int here = after;
      int start = end + 1 - automaton.length(here);
      boolean last = end + 1 == words.length;
      after = last ? RepetitionAutomaton.ROOT : nearest(prefixState[end + 1]);
      boolean inside = !last && end + 2 - automaton.length(after) <= start;
      if (start <= lastLetter && !inside) {
        use(expression(here, turn, end), turn, end);
      }
    }
    turnFirstUse[turn + 1] = uses;
  }

  /** Passes over a turn of somebody else. */
  void pass(int turn) {
    turnFirstUse[turn + 1] = uses;
  }

  private int nearest(int from) {
    int found = from;
    while (nearest[found] == UNKNOWN && automaton.otherTurn(found) < 0) {
      found = automaton.link(found);
    }
    if (nearest[found] != UNKNOWN) {
      found = nearest[found];
    }
    int each = from;
    while (each != found && nearest[each] == UNKNOWN) {
      nearest[each] = found;
      each = automaton.link(each);
    }
    nearest[found] = found;
    return found;
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
    return automaton.length(state[expression]);
  }

  int state(int expression) {
    return state[expression];
  }

  /** The expression a state stands for, or -1. */
  int expressionOf(int ofState) {
    return expressionOf[ofState];
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

  /** The first turn at which two parties have used it and it has been free. */
  int establishment(int expression) {
    return Math.max(automaton.otherTurn(state[expression]), firstFree[expression]);
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
