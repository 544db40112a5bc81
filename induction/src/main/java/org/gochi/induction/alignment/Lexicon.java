package org.gochi.induction.alignment;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;
import org.gochi.induction.TokenizedTurn;
import org.gochi.induction.Transcript;

/**
 * The inventory of expressions. The turns of each are found by climbing, from each position of a
 * turn, over the states that are expressions, and stopping at the first already met in that turn:
 * the work is that of writing the lists down.
 */
final class Lexicon {
  /** Among expressions of one size. */
  private static final Comparator<Expression> ORDER =
      (a, b) -> {
        int byFrequency = Integer.compare(b.frequency(), a.frequency());
        return byFrequency != 0 ? byFrequency : a.text().compareTo(b.text());
      };

  private final Transcript transcript;
  private final FreeUses uses;

  // the turns of all expressions, those of one side by side
  private final int[] turns;
  private final int[] from;

  /**
   * Finds the turns of each expression.
   *
   * @param reads the turns in which expressions are looked for, rising
   */
  Lexicon(Transcript transcript, FreeUses uses, int[] reads) {
    this.transcript = transcript;
    this.uses = uses;
    uses.settle();
    int[] met = new int[uses.expressions()];
    Arrays.fill(met, -1);
    int[] expressions = new int[64];
    int[] in = new int[64];
    int count = 0;
    from = new int[uses.expressions() + 1];
    for (int turn : reads) {
      for (int at = uses.firstPosition(turn); at < uses.afterLastPosition(turn); at++) {
        int e = uses.endingAt(at);
        while (e >= 0 && met[e] != turn) {
          met[e] = turn;
          if (count == in.length) {
            expressions = Arrays.copyOf(expressions, 2 * count);
            in = Arrays.copyOf(in, 2 * count);
          }
          expressions[count] = e;
          in[count++] = turn;
          from[e + 1]++;
          e = uses.above(e);
        }
      }
    }
    for (int e = 0; e < uses.expressions(); e++) {
      from[e + 1] += from[e];
      met[e] = from[e];
    }
    turns = new int[count];
    for (int i = 0; i < count; i++) {
      turns[met[expressions[i]]++] = in[i];
    }
  }

  /** Longest first, then most frequent, then by text: the reference tool's order. */
  List<Expression> expressions() {
    var list = new Expression[uses.expressions()];
    int longest = 0;
    for (int e = 0; e < list.length; e++) {
      longest = Math.max(longest, uses.size(e));
    }
    int[] end = new int[longest + 2]; // of the expressions of a size, the longest first
    for (int e = 0; e < list.length; e++) {
      end[uses.size(e)]++;
    }
    for (int size = longest; size >= 0; size--) {
      end[size] += end[size + 1];
    }
    var text = new StringBuilder();
    int[] next = end.clone();
    for (int e = list.length - 1; e >= 0; e--) {
      list[--next[uses.size(e)]] = expression(e, text);
    }
    for (int size = longest; size > 0; size--) {
      Arrays.sort(list, end[size + 1], end[size], ORDER);
    }
    return Collections.unmodifiableList(Arrays.asList(list));
  }

  private Expression expression(int e, StringBuilder text) {
    var in = new Turns(turns, from[e], from[e + 1]);
    int established = uses.establishment(e);
    int repeated = uses.repeatedTurn(e);
    int primed = 0;
    while (turns[from[e] + primed] < repeated) {
      primed++;
    }
    TokenizedTurn sample = transcript.turn(uses.sampleTurn(e));
    String[] tokens = new String[uses.size(e)];
    int start = uses.sampleEnd(e) + 1 - tokens.length;
    for (int i = 0; i < tokens.length; i++) {
      tokens[i] = transcript.vocabulary().form(sample.token(start + i));
    }
    int first = turns[from[e]];
    int last = turns[from[e + 1] - 1];
    return new Expression(
        joined(tokens, text),
        List.of(tokens),
        in.size(),
        uses.freeTurns(e),
        established,
        speaker(established),
        last - first + 1,
        primed,
        speaker(first),
        in);
  }

  private static String joined(String[] tokens, StringBuilder text) {
    if (tokens.length == 1) {
      return tokens[0];
    }
    text.setLength(0);
    text.append(tokens[0]);
    for (int i = 1; i < tokens.length; i++) {
      text.append(' ').append(tokens[i]);
    }
    return text.toString();
  }

  private String speaker(int turn) {
    return transcript.speakers().get(transcript.turn(turn).speaker());
  }

  /** A stretch of numbers as a list that nobody can change. */
  private static final class Turns extends AbstractList<Integer> implements RandomAccess {
    private final int[] all;
    private final int from;
    private final int to;

    Turns(int[] all, int from, int to) {
      this.all = all;
      this.from = from;
      this.to = to;
    }

    @Override
    public Integer get(int index) {
      return all[from + java.util.Objects.checkIndex(index, to - from)];
    }

    @Override
    public int size() {
      return to - from;
    }
  }
}
