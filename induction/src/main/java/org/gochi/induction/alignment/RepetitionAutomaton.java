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

  private int[] length = new int[32];
  private int[] link = new int[32];
  private int[] firstTurn = new int[32];
  private int[] firstParty = new int[32];
  private int[] otherTurn = new int[32];
  private int[] stamp = new int[32];
  private int[] head = new int[32];
  private int[] degree = new int[32];
  private int states = 1;

  private int[] edgeToken = new int[64];
  private int[] edgeTarget = new int[64];
  private int[] edgeNext = new int[64];
  private int[] edgeFrom = new int[64];
  private int edges = 1; // 0 means none

  private int[] rootEdge = new int[64];
  private int[] table = new int[64];
  private int inTable;

  RepetitionAutomaton() {
    link[ROOT] = -1;
    firstTurn[ROOT] = -1;
    firstParty[ROOT] = -1;
    otherTurn[ROOT] = -1;
    stamp[ROOT] = -1;
  }

  int states() {
    return states;
  }

  /** Tokens of the longest sequence the state stands for. */
  int length(int state) {
    return length[state];
  }

  /** The state of the longest suffix with more occurrences; -1 for the root. */
  int link(int state) {
    return link[state];
  }

  int firstTurn(int state) {
    return firstTurn[state];
  }

  int firstParty(int state) {
    return firstParty[state];
  }

  /** The first turn in which a party other than the first used the sequence; -1 when none did. */
  int otherTurn(int state) {
    return otherTurn[state];
  }

  /** Whether a party other than the given one has used the sequence. */
  boolean usedByAnotherThan(int party, int state) {
    return state != ROOT && (firstParty[state] != party || otherTurn[state] >= 0);
  }

  /** The state reached by the token, or {@link #ROOT} where there is no such edge. */
  int next(int state, int token) {
    return edgeTarget[edge(state, token)];
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
    for (int state = from; state != ROOT && stamp[state] != turn; state = link[state]) {
      boolean knownToParty = firstParty[state] == party && firstTurn[state] < turn;
      if (knownToParty || otherTurn[state] >= 0) {
        return; // whatever is above was marked when this state was
      }
      stamp[state] = turn;
      if (firstParty[state] != party) {
        otherTurn[state] = turn;
      }
    }
  }

  private int extend(int last, int token, int turn, int party) {
    int edge = edge(last, token);
    if (edge != 0) {
      int target = edgeTarget[edge];
      return length[target] == length[last] + 1 ? target : split(target, last, token);
    }
    int fresh = state(length[last] + 1, turn, party);
    int from = last;
    while (from >= 0 && (edge = edge(from, token)) == 0) {
      addEdge(from, token, fresh);
      from = link[from];
    }
    if (from < 0) {
      link[fresh] = ROOT;
    } else {
      int target = edgeTarget[edge];
      int above = length[target] == length[from] + 1 ? target : split(target, from, token);
      link[fresh] = above;
    }
    return fresh;
  }

  /** Parts from a state the sequences up to one token longer than those of {@code from}. */
  private int split(int target, int from, int token) {
    int upper = state(length[from] + 1, firstTurn[target], firstParty[target]);
    otherTurn[upper] = otherTurn[target];
    stamp[upper] = stamp[target];
    for (int edge = head[target]; edge != 0; edge = edgeNext[edge]) {
      addEdge(upper, edgeToken[edge], edgeTarget[edge]);
    }
    link[upper] = link[target];
    link[target] = upper;
    for (int state = from; state >= 0; state = link[state]) {
      int edge = edge(state, token);
      if (edgeTarget[edge] != target) {
        break;
      }
      edgeTarget[edge] = upper;
    }
    return upper;
  }

  private int state(int newLength, int turn, int party) {
    if (states == length.length) {
      int size = states * 2;
      length = Arrays.copyOf(length, size);
      link = Arrays.copyOf(link, size);
      firstTurn = Arrays.copyOf(firstTurn, size);
      firstParty = Arrays.copyOf(firstParty, size);
      otherTurn = Arrays.copyOf(otherTurn, size);
      stamp = Arrays.copyOf(stamp, size);
      head = Arrays.copyOf(head, size);
      degree = Arrays.copyOf(degree, size);
    }
    int state = states++;
    length[state] = newLength;
    firstTurn[state] = turn;
    firstParty[state] = party;
    otherTurn[state] = -1;
    stamp[state] = -1;
    return state;
  }

  private int edge(int state, int token) {
    if (state == ROOT) {
      return token < rootEdge.length ? rootEdge[token] : 0;
    }
    if (degree[state] <= WALK) {
      for (int edge = head[state]; edge != 0; edge = edgeNext[edge]) {
        if (edgeToken[edge] == token) {
          return edge;
        }
      }
      return 0;
    }
    int mask = table.length - 1;
    for (int slot = slot(state, token) & mask; ; slot = (slot + 1) & mask) {
      int edge = table[slot];
      if (edge == 0 || (edgeFrom[edge] == state && edgeToken[edge] == token)) {
        return edge;
      }
    }
  }

  private void addEdge(int from, int token, int target) {
    if (edges == edgeToken.length) {
      int size = edges * 2;
      edgeToken = Arrays.copyOf(edgeToken, size);
      edgeTarget = Arrays.copyOf(edgeTarget, size);
      edgeNext = Arrays.copyOf(edgeNext, size);
      edgeFrom = Arrays.copyOf(edgeFrom, size);
    }
    int edge = edges++;
    edgeToken[edge] = token;
    edgeTarget[edge] = target;
    edgeFrom[edge] = from;
    if (from == ROOT) {
      if (token >= rootEdge.length) {
        rootEdge = Arrays.copyOf(rootEdge, Math.max(token + 1, 2 * rootEdge.length));
      }
      rootEdge[token] = edge;
      return;
    }
    edgeNext[edge] = head[from];
    head[from] = edge;
    degree[from]++;
    if (degree[from] > WALK) {
      if (degree[from] == WALK + 1) {
        for (int each = head[from]; each != 0; each = edgeNext[each]) {
          intoTable(each);
        }
      } else {
        intoTable(edge);
      }
    }
  }

  private void intoTable(int edge) {
    if (2 * (inTable + 1) > table.length) {
      int[] old = table;
      table = new int[old.length * 2];
      for (int each : old) {
        if (each != 0) {
          place(each);
        }
      }
    }
    place(edge);
    inTable++;
  }

  private void place(int edge) {
    int mask = table.length - 1;
    int slot = slot(edgeFrom[edge], edgeToken[edge]) & mask;
    while (table[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    table[slot] = edge;
  }

  private static int slot(int state, int token) {
    long mixed = (((long) state << 32) | token) * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32);
  }
}
