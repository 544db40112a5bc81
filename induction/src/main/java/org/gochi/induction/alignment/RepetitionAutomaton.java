package org.gochi.induction.alignment;

import java.util.Arrays;

/**
 * A generalised suffix automaton over turns (Blumer et al. 1985), built turn by turn. Each state
 * stands for all token sequences with the same set of occurrences; it knows the turn of the first
 * occurrence, the party that made it, and the first turn in which another party made one too. A
 * party is a speaker where repetition between speakers is asked for, and the turn itself where
 * one's own repetition is.
 *
 * <p>Adding a turn costs time in proportion to its tokens, amortised: each state is marked as used
 * by a second party once, and the climb along suffix links that marks it stops at the first state
 * whose ancestors are known to be marked.
 */
final class RepetitionAutomaton {
  static final int ROOT = 0;

  /** Up to this many edges a state's list is walked; beyond it they are looked up in a table. */
  private static final int WALK = 6;

  /** Room at first; a short talk needs no more. */
  private static final int STATES = 256;

  // A state's fields stand side by side, and so do an edge's: in a long talk each step would miss
  // the cache once for every array otherwise.
  private static final int FIELDS = 8;
  private static final int LENGTH = 0;
  private static final int LINK = 1;
  private static final int FIRST_TURN = 2;
  private static final int FIRST_PARTY = 3;
  private static final int OTHER_TURN = 4;
  private static final int STAMP = 5;
  private static final int HEAD = 6;
  private static final int DEGREE = 7;

  private static final int EDGE_FIELDS = 4;
  private static final int TOKEN = 0;
  private static final int TARGET = 1;
  private static final int NEXT = 2;
  private static final int FROM = 3;

  private int[] state = new int[FIELDS * STATES];
  private int states = 1;

  private int[] edge = new int[EDGE_FIELDS * 2 * STATES];
  private int edges = 1; // 0 means none

  private int[] rootEdge = new int[STATES];
  private int[] table = new int[STATES];
  private int inTable;

  RepetitionAutomaton() {
    state[LINK] = -1;
    state[FIRST_TURN] = -1;
    state[FIRST_PARTY] = -1;
    state[OTHER_TURN] = -1;
    state[STAMP] = -1;
  }

  int states() {
    return states;
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
    return state[of * FIELDS + FIRST_TURN];
  }

  int firstParty(int of) {
    return state[of * FIELDS + FIRST_PARTY];
  }

  /** The first turn in which a party other than the first used the sequence; -1 when none did. */
  int otherTurn(int of) {
    return state[of * FIELDS + OTHER_TURN];
  }

  /** Whether a party other than the given one has used the sequence. */
  boolean usedByAnotherThan(int party, int of) {
    return of != ROOT
        && (state[of * FIELDS + FIRST_PARTY] != party || state[of * FIELDS + OTHER_TURN] >= 0);
  }

  /** The state reached by the token, or {@link #ROOT} where there is no such edge. */
  int next(int from, int token) {
    return edge[edge(from, token) * EDGE_FIELDS + TARGET];
  }

  /**
   * Adds a turn. Turns must come with rising numbers.
   *
   * @param prefixState receives for each token the state of the turn's beginning up to it
   */
  void add(int[] tokens, int turn, int party, int[] prefixState) {
    int last = ROOT;
    for (int i = 0; i < tokens.length; i++) {
      last = extend(last, tokens[i], turn, party);
      prefixState[i] = last;
    }
    for (int i = 0; i < tokens.length; i++) {
      mark(prefixState[i], turn, party);
    }
  }

  private void mark(int from, int turn, int party) {
    for (int at = from * FIELDS;
        at != ROOT && state[at + STAMP] != turn;
        at = state[at + LINK] * FIELDS) {
      boolean knownToParty = state[at + FIRST_PARTY] == party && state[at + FIRST_TURN] < turn;
      if (knownToParty || state[at + OTHER_TURN] >= 0) {
        return; // whatever is above was marked when this state was
      }
      state[at + STAMP] = turn;
      if (state[at + FIRST_PARTY] != party) {
        state[at + OTHER_TURN] = turn;
      }
    }
  }

  private int extend(int last, int token, int turn, int party) {
    int found = edge(last, token);
    if (found != 0) {
      int target = edge[found * EDGE_FIELDS + TARGET];
      return length(target) == length(last) + 1 ? target : split(target, last, token);
    }
    int fresh = state(length(last) + 1, turn, party);
    int from = last;
    do {
      addEdge(from, token, fresh);
      from = link(from);
    } while (from >= 0 && (found = edge(from, token)) == 0);
    int above = ROOT;
    if (from >= 0) {
      int target = edge[found * EDGE_FIELDS + TARGET];
      above = length(target) == length(from) + 1 ? target : split(target, from, token);
    }
    state[fresh * FIELDS + LINK] = above;
    return fresh;
  }

  /** Parts from a state the sequences up to one token longer than those of {@code from}. */
  private int split(int target, int from, int token) {
    int upper = state(length(from) + 1, firstTurn(target), firstParty(target));
    state[upper * FIELDS + OTHER_TURN] = otherTurn(target);
    state[upper * FIELDS + STAMP] = state[target * FIELDS + STAMP];
    for (int each = state[target * FIELDS + HEAD];
        each != 0;
        each = edge[each * EDGE_FIELDS + NEXT]) {
      addEdge(upper, edge[each * EDGE_FIELDS + TOKEN], edge[each * EDGE_FIELDS + TARGET]);
    }
    state[upper * FIELDS + LINK] = link(target);
    state[target * FIELDS + LINK] = upper;
    for (int at = from; at >= 0; at = link(at)) {
      int found = edge(at, token) * EDGE_FIELDS;
      if (edge[found + TARGET] != target) {
        break;
      }
      edge[found + TARGET] = upper;
    }
    return upper;
  }

  private int state(int length, int turn, int party) {
    if ((states + 1) * FIELDS > state.length) {
      state = Arrays.copyOf(state, state.length * 2);
    }
    int at = states * FIELDS;
    state[at + LENGTH] = length;
    state[at + FIRST_TURN] = turn;
    state[at + FIRST_PARTY] = party;
    state[at + OTHER_TURN] = -1;
    state[at + STAMP] = -1;
    return states++;
  }

  private int edge(int from, int token) {
    if (from == ROOT) {
      return token < rootEdge.length ? rootEdge[token] : 0;
    }
    int at = from * FIELDS;
    if (state[at + DEGREE] <= WALK) {
      int each = state[at + HEAD];
      while (each != 0 && edge[each * EDGE_FIELDS + TOKEN] != token) {
        each = edge[each * EDGE_FIELDS + NEXT];
      }
      return each;
    }
    int mask = table.length - 1;
    for (int slot = slot(from, token) & mask; ; slot = (slot + 1) & mask) {
      int each = table[slot];
      if (each == 0
          || (edge[each * EDGE_FIELDS + FROM] == from
              && edge[each * EDGE_FIELDS + TOKEN] == token)) {
        return each;
      }
    }
  }

  private void addEdge(int from, int token, int target) {
    if ((edges + 1) * EDGE_FIELDS > edge.length) {
      edge = Arrays.copyOf(edge, edge.length * 2);
    }
    int fresh = edges++;
    int at = fresh * EDGE_FIELDS;
    edge[at + TOKEN] = token;
    edge[at + TARGET] = target;
    edge[at + FROM] = from;
    if (from == ROOT) {
      if (token >= rootEdge.length) {
        rootEdge = Arrays.copyOf(rootEdge, Math.max(token + 1, 2 * rootEdge.length));
      }
      rootEdge[token] = fresh;
      return;
    }
    int of = from * FIELDS;
    edge[at + NEXT] = state[of + HEAD];
    state[of + HEAD] = fresh;
    int degree = ++state[of + DEGREE];
    if (degree == WALK + 1) {
      for (int each = fresh; each != 0; each = edge[each * EDGE_FIELDS + NEXT]) {
        intoTable(each);
      }
    } else if (degree > WALK) {
      intoTable(fresh);
    }
  }

  private void intoTable(int each) {
    if (2 * (inTable + 1) > table.length) {
      int[] old = table;
      table = new int[old.length * 2];
      for (int known : old) {
        if (known != 0) {
          place(known);
        }
      }
    }
    place(each);
    inTable++;
  }

  private void place(int each) {
    int mask = table.length - 1;
    int slot = slot(edge[each * EDGE_FIELDS + FROM], edge[each * EDGE_FIELDS + TOKEN]) & mask;
    while (table[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    table[slot] = each;
  }

  private static int slot(int from, int token) {
    long mixed = (((long) from << 32) | token) * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32);
  }
}
