package org.gochi.induction.alignment;

import java.util.Arrays;

/**
 * A generalised suffix automaton over turns (Blumer et al. 1985), built turn by turn: what a talk
 * that goes on has said so far. Each state stands for all token sequences with the same set of
 * occurrences, and knows the first turn of each party that has used them.
 *
 * <p>Adding a turn costs time in proportion to its tokens, amortised: for each party a state is
 * marked once at most, and the climb along suffix links that marks it stops at the first state
 * whose ancestors are known to be marked. Where all turns are there, a {@link RepetitionTree} tells
 * the same in less time.
 */
final class RepetitionAutomaton {
  static final int ROOT = 0;

  private static final int NONE = -1;

  // A state's fields stand side by side, its first edge and its first party among them, and so do
  // an edge's: in a long talk each step would miss the cache once for every array otherwise.
  private static final int FIELDS = 8; // one is spare: a state lies in one line of a cache
  private static final int LENGTH = 0;
  private static final int LINK = 1;
  private static final int TOKEN = 2;
  private static final int TARGET = 3;

  /** The list of further edges. */
  private static final int EDGES = 4;

  /** The first turn, which tells the first party; {@link #NONE} until the turn is marked. */
  private static final int FIRST = 5;

  /** The second party's first turn, and after it any others'. */
  private static final int OTHERS = 6;

  private static final int OTHER_FIELDS = 2;
  private static final int OTHER_FIRST = 0;
  private static final int OTHER_NEXT = 1;

  private int[] state;
  private int states;
  private final Edges edges;
  private int[] other = new int[32 * OTHER_FIELDS];
  private int others = 1; // 0 means none
  private int[] partyOf = new int[32];

  private int[] root;

  /**
   * An empty one.
   *
   * @param tokens how many are expected; a guess that is wrong costs little
   */
  RepetitionAutomaton(int tokens) {
    int room = Math.max(32, Math.min(tokens, 1 << 20));
    state = new int[FIELDS * (room + room / 2)];
    edges = new Edges(room);
    root = new int[room];
    state(0);
    state[LINK] = NONE;
  }

  /** Tokens of the longest sequence the state stands for. */
  int length(int of) {
    return state[of * FIELDS + LENGTH];
  }

  /** The state of the longest suffix with more occurrences; -1 for the root. */
  int link(int of) {
    return state[of * FIELDS + LINK];
  }

  int firstTurn(int of) {
    return state[of * FIELDS + FIRST];
  }

  int firstParty(int of) {
    return partyOf[firstTurn(of)];
  }

  /** The first turn in which a party other than the first used the sequence; -1 when none did. */
  int otherTurn(int of) {
    int next = state[of * FIELDS + OTHERS];
    return next == 0 ? NONE : other[next * OTHER_FIELDS + OTHER_FIRST];
  }

  /** Whether a party other than the given one has used the sequence. */
  boolean usedByAnotherThan(int party, int of) {
    int at = of * FIELDS;
    return of != ROOT && (state[at + OTHERS] != 0 || partyOf[state[at + FIRST]] != party);
  }

  /** Whether the party has used the sequence. */
  boolean usedBy(int party, int of) {
    int at = of * FIELDS;
    return of != ROOT
        && (partyOf[state[at + FIRST]] == party || other(state[at + OTHERS], party) != 0);
  }

  private int other(int from, int party) {
    int each = from;
    while (each != 0 && partyOf[other[each * OTHER_FIELDS + OTHER_FIRST]] != party) {
      each = other[each * OTHER_FIELDS + OTHER_NEXT];
    }
    return each;
  }

  /** The state reached by the token, or {@link #ROOT} where there is no such edge. */
  int next(int from, int token) {
    if (from == ROOT) {
      return token < root.length ? root[token] : ROOT;
    }
    int at = from * FIELDS;
    if (state[at + TOKEN] == token) {
      return state[at + TARGET];
    }
    int more = state[at + EDGES];
    return more == 0 ? ROOT : edges.target(edges.find(more, from, token));
  }

  /** Adds a turn. Turns must come with rising numbers. */
  void add(int[] tokens, int turn, int party) {
    if (turn >= partyOf.length) {
      partyOf = Arrays.copyOf(partyOf, Math.max(turn + 1, 2 * partyOf.length));
    }
    partyOf[turn] = party;
    int[] beginnings = new int[tokens.length];
    int last = ROOT;
    for (int i = 0; i < tokens.length; i++) {
      last = extend(last, tokens[i]);
      beginnings[i] = last;
    }
    for (int each : beginnings) {
      mark(each, turn, party);
    }
  }

  private void mark(int from, int turn, int party) {
    for (int at = from * FIELDS; at != ROOT; at = state[at + LINK] * FIELDS) {
      int first = state[at + FIRST];
      if (first < 0) {
        state[at + FIRST] = turn;
      } else if (partyOf[first] == party || other(state[at + OTHERS], party) != 0) {
        return; // whatever is above was marked when this state was
      } else {
        state[at + OTHERS] = append(state[at + OTHERS], turn);
      }
    }
  }

  /** The list with one more at its end; the first in it stays the first other party. */
  private int append(int list, int first) {
    if ((others + 1) * OTHER_FIELDS > other.length) {
      other = Arrays.copyOf(other, other.length * 2);
    }
    int fresh = others++;
    other[fresh * OTHER_FIELDS + OTHER_FIRST] = first;
    if (list == 0) {
      return fresh;
    }
    int last = list;
    while (other[last * OTHER_FIELDS + OTHER_NEXT] != 0) {
      last = other[last * OTHER_FIELDS + OTHER_NEXT];
    }
    other[last * OTHER_FIELDS + OTHER_NEXT] = fresh;
    return list;
  }

  private int extend(int last, int token) {
    int found = next(last, token);
    if (found != ROOT) {
      return length(found) == length(last) + 1 ? found : split(found, last, token);
    }
    int fresh = state(length(last) + 1);
    int from = last;
    do {
      addEdge(from, token, fresh);
      from = link(from);
    } while (from >= 0 && (found = next(from, token)) == ROOT);
    int above = ROOT;
    if (from >= 0) {
      above = length(found) == length(from) + 1 ? found : split(found, from, token);
    }
    state[fresh * FIELDS + LINK] = above;
    return fresh;
  }

  /** Parts from a state the sequences up to one token longer than those of {@code from}. */
  private int split(int target, int from, int token) {
    int upper = state(length(from) + 1);
    int old = target * FIELDS;
    int at = upper * FIELDS;
    state[at + FIRST] = state[old + FIRST];
    for (int each = state[old + OTHERS];
        each != 0;
        each = other[each * OTHER_FIELDS + OTHER_NEXT]) {
      state[at + OTHERS] = append(state[at + OTHERS], other[each * OTHER_FIELDS + OTHER_FIRST]);
    }
    state[at + TOKEN] = state[old + TOKEN];
    state[at + TARGET] = state[old + TARGET];
    for (int each = Edges.first(state[old + EDGES]); each != 0; each = edges.next(each)) {
      addEdge(upper, edges.token(each), edges.target(each));
    }
    state[at + LINK] = state[old + LINK];
    state[old + LINK] = upper;
    for (int each = from; each >= 0 && redirect(each, token, target, upper); ) {
      each = link(each);
    }
    return upper;
  }

  private boolean redirect(int from, int token, int old, int fresh) {
    int at = from * FIELDS;
    if (from == ROOT) {
      if (root[token] != old) {
        return false;
      }
      root[token] = fresh;
    } else if (state[at + TOKEN] == token) {
      if (state[at + TARGET] != old) {
        return false;
      }
      state[at + TARGET] = fresh;
    } else {
      return edges.redirect(edges.find(state[at + EDGES], from, token), old, fresh);
    }
    return true;
  }

  private int state(int length) {
    if ((states + 1) * FIELDS > state.length) {
      state = Arrays.copyOf(state, state.length * 2);
    }
    int at = states * FIELDS;
    state[at + LENGTH] = length;
    state[at + TOKEN] = NONE;
    state[at + FIRST] = NONE;
    return states++;
  }

  private void addEdge(int from, int token, int target) {
    int of = from * FIELDS;
    if (from == ROOT) {
      if (token >= root.length) {
        root = Arrays.copyOf(root, Math.max(token + 1, 2 * root.length));
      }
      root[token] = target;
      return;
    }
    if (state[of + TOKEN] == NONE) {
      state[of + TOKEN] = token;
      state[of + TARGET] = target;
      return;
    }
    state[of + EDGES] = edges.add(state[of + EDGES], from, token, target);
  }
}
