package org.gochi.induction.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
  private static final Comparator<Entry> ORDER =
      (a, b) -> {
        int bySize = Integer.compare(b.expression().size(), a.expression().size());
        if (bySize != 0) {
          return bySize;
        }
        int byFrequency = Integer.compare(b.expression().frequency(), a.expression().frequency());
        return byFrequency != 0 ? byFrequency : a.text().compareTo(b.text());
      };

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
    var list = new ArrayList<Entry>(uses.expressions());
    for (int e = 0; e < uses.expressions(); e++) {
      Expression expression = expression(e);
      list.add(new Entry(expression, expression.text()));
    }
    list.sort(ORDER);
    var sorted = new ArrayList<Expression>(list.size());
    for (Entry entry : list) {
      sorted.add(entry.expression());
    }
    return Collections.unmodifiableList(sorted);
  }

  /** An expression with its text, which is put together once and not for each comparison. */
  private record Entry(Expression expression, String text) {}

  private Expression expression(int e) {
    List<Integer> in = turns.get(e);
    int state = uses.state(e);
    int established = uses.establishment(e);
    int primed = 0;
    while (in.get(primed) < automaton.otherTurn(state)) {
      primed++;
    }
    TokenizedTurn sample = transcript.turn(uses.sampleTurn(e));
    String[] tokens = new String[uses.size(e)];
    int start = uses.sampleEnd(e) + 1 - tokens.length;
    for (int i = 0; i < tokens.length; i++) {
      tokens[i] = transcript.vocabulary().form(sample.token(start + i));
    }
    return new Expression(
        List.of(tokens),
        in.size(),
        uses.freeTurns(e),
        established,
        speaker(established),
        in.getLast() - in.getFirst() + 1,
        primed,
        speaker(in.getFirst()),
        Collections.unmodifiableList(in));
  }

  private String speaker(int turn) {
    return transcript.speakers().get(transcript.turn(turn).speaker());
  }
}
