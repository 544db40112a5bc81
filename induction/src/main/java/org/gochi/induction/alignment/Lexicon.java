package org.gochi.induction.alignment;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;
import org.gochi.induction.TokenizedTurn;
import org.gochi.induction.Transcript;
import org.gochi.induction.Vocabulary;

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

  private static final int PLACE_BITS = 16;
  private static final int PLACES = 1 << PLACE_BITS;
  private static final int LETTERS = 5;
  private static final int LAST_LETTER = 0xff;
  private static final long MOST_FREQUENT = 0x7f;

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
    int[] expressions = new int[uses.positions() + 1];
    int[] in = new int[uses.positions() + 1];
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
      sort(list, end[size + 1], end[size]);
    }
    return Collections.unmodifiableList(Arrays.asList(list));
  }

  /**
   * Sorts expressions of one size by a number made of their frequency and the first letters of
   * their text, and where these do not part them as they are. Numbers that stand for more than they
   * can hold keep the order, and do not part.
   */
  private static void sort(Expression[] list, int start, int end) {
    int count = end - start;
    if (count < 2 || count > PLACES) {
      Arrays.sort(list, start, end, ORDER);
      return;
    }
    long[] keys = new long[count];
    for (int i = 0; i < count; i++) {
      keys[i] = key(list[start + i]) << PLACE_BITS | i;
    }
    Arrays.sort(keys);
    Expression[] unsorted = Arrays.copyOfRange(list, start, end);
    int run = start;
    for (int i = 0; i < count; i++) {
      list[start + i] = unsorted[(int) keys[i] & (PLACES - 1)];
      boolean parted = i + 1 == count || keys[i] >>> PLACE_BITS != keys[i + 1] >>> PLACE_BITS;
      if (parted) {
        if (start + i > run) {
          Arrays.sort(list, run, start + i + 1, ORDER);
        }
        run = start + i + 1;
      }
    }
  }

  /** Rises with {@link #ORDER}, or stays; 47 bits, so that no number with a place is negative. */
  private static long key(Expression expression) {
    long key = MOST_FREQUENT - Math.min(MOST_FREQUENT, expression.frequency());
    String text = expression.text();
    int holds = Math.min(LETTERS, text.length());
    for (int i = 0; i < holds; i++) {
      int letter = text.charAt(i);
      if (letter >= LAST_LETTER) { // letters after one that is not told from others must not part
        return (key << Byte.SIZE | LAST_LETTER) << (Byte.SIZE * (LETTERS - 1 - i));
      }
      key = key << Byte.SIZE | letter;
    }
    return key << (Byte.SIZE * (LETTERS - holds));
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
    List<String> tokens = tokens(sample, uses.sampleEnd(e) + 1, uses.size(e));
    int first = turns[from[e]];
    int last = turns[from[e + 1] - 1];
    return new Expression(
        joined(tokens, text),
        tokens,
        in.size(),
        uses.freeTurns(e),
        established,
        speaker(established),
        last - first + 1,
        primed,
        speaker(first),
        in);
  }

  private List<String> tokens(TokenizedTurn sample, int end, int size) {
    Vocabulary vocabulary = transcript.vocabulary();
    String last = vocabulary.form(sample.token(end - 1));
    if (size == 1) {
      return List.of(last);
    }
    if (size == 2) {
      return List.of(vocabulary.form(sample.token(end - 2)), last);
    }
    String[] tokens = new String[size];
    for (int i = 0; i < size; i++) {
      tokens[i] = vocabulary.form(sample.token(end - size + i));
    }
    return List.of(tokens);
  }

  private static String joined(List<String> tokens, StringBuilder text) {
    if (tokens.size() == 1) {
      return tokens.getFirst();
    }
    text.setLength(0);
    text.append(tokens.getFirst());
    for (int i = 1; i < tokens.size(); i++) {
      text.append(' ').append(tokens.get(i));
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
