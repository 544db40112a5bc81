package org.gochi.induction.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.gochi.induction.TokenizedTurn;
import org.gochi.induction.Transcript;

/**
 * The inventory of expressions. The turns of each are found by climbing, from each position of a
 * turn, over the states that are expressions, and stopping at the first already met in that turn:
 * the work is that of writing the lists down.
 */
final class Lexicon {
  private static final int UNKNOWN = -2;

  private final Transcript transcript;
  private final RepetitionAutomaton automaton;
  private final FreeUses uses;
  private final int[] nearest;
  private final List<List<Integer>> turns = new ArrayList<>();

  Lexicon(
      Transcript transcript,
      RepetitionAutomaton automaton,
      FreeUses uses,
      List<int[]> prefixes,
      IntPredicate reads) {
    this.transcript = transcript;
    this.automaton = automaton;
    this.uses = uses;
    nearest = new int[automaton.states()];
    Arrays.fill(nearest, UNKNOWN);
    for (int e = 0; e < uses.expressions(); e++) {
      turns.add(new ArrayList<>());
    }
    int[] met = new int[uses.expressions()];
    Arrays.fill(met, -1);
    for (int turn = 0; turn < prefixes.size(); turn++) {
      if (!reads.test(turn)) {
        continue;
      }
      for (int state : prefixes.get(turn)) {
        int e = nearest(state);
        while (e >= 0 && met[e] != turn) {
          met[e] = turn;
          turns.get(e).add(turn);
          e = nearest(automaton.link(uses.state(e)));
        }
      }
    }
  }

  /** The expression at a state or the nearest above it; -1 where there is none. */
  private int nearest(int from) {
    int state = from;
    int found = -1;
    while (state != RepetitionAutomaton.ROOT) {
      if (nearest[state] != UNKNOWN) {
        found = nearest[state];
        break;
      }
      if (uses.expressionOf(state) >= 0) {
        found = uses.expressionOf(state);
        nearest[state] = found;
        break;
      }
      state = automaton.link(state);
    }
    for (int each = from; each != state; each = automaton.link(each)) {
      nearest[each] = found;
    }
    return found;
  }

  /** Longest first, then most frequent, then by text: the reference tool's order. */
  List<Expression> expressions() {
    var list = new ArrayList<Expression>(uses.expressions());
    for (int e = 0; e < uses.expressions(); e++) {
      list.add(expression(e));
    }
    list.sort(
        Comparator.comparingInt(Expression::size)
            .reversed()
            .thenComparing(Comparator.comparingInt(Expression::frequency).reversed())
            .thenComparing(Expression::text));
    return List.copyOf(list);
  }

  private Expression expression(int e) {
    List<Integer> in = turns.get(e);
    int state = uses.state(e);
    int established = uses.establishment(e);
    int primed = 0;
    while (in.get(primed) < automaton.otherTurn(state)) {
      primed++;
    }
    TokenizedTurn sample = transcript.turn(uses.sampleTurn(e));
    var tokens = new ArrayList<String>(uses.size(e));
    int end = uses.sampleEnd(e) + 1;
    for (int i = end - uses.size(e); i < end; i++) {
      tokens.add(transcript.vocabulary().form(sample.token(i)));
    }
    return new Expression(
        List.copyOf(tokens),
        in.size(),
        uses.freeTurns(e),
        established,
        speaker(established),
        in.getLast() - in.getFirst() + 1,
        primed,
        speaker(in.getFirst()),
        List.copyOf(in));
  }

  private String speaker(int turn) {
    return transcript.speakers().get(transcript.turn(turn).speaker());
  }
}
