package org.gochi.induction.alignment;

import java.util.Arrays;

/**
 * The edges that states of an automaton have beyond their first: short lists that are walked, and
 * for the few states with many edges a table. A list is known by its newest edge, negative where
 * its edges are in the table, 0 where it is empty.
 */
final class Edges {
  /** Up to this many edges are walked. */
  private static final int WALK = 6;

  // an edge's fields stand side by side, so that a step misses the cache once at most
  private static final int FIELDS = 4;
  private static final int TOKEN = 0;
  private static final int TARGET = 1;
  private static final int NEXT = 2;
  private static final int FROM = 3;

  private int[] edge;
  private int edges = 1; // 0 means none
  private int[] table = new int[64];
  private int inTable;

  Edges(int room) {
    edge = new int[FIELDS * room];
  }

  /** The edge of a list that has the token; 0 where there is none. */
  int find(int list, int from, int token) {
    if (list >= 0) {
      int each = list;
      while (each != 0 && edge[each * FIELDS + TOKEN] != token) {
        each = edge[each * FIELDS + NEXT];
      }
      return each;
    }
    int mask = table.length - 1;
    for (int slot = slot(from, token) & mask; ; slot = (slot + 1) & mask) {
      int each = table[slot];
      int at = each * FIELDS;
      if (each == 0 || (edge[at + FROM] == from && edge[at + TOKEN] == token)) {
        return each;
      }
    }
  }

  /** The first edge of a list. */
  static int first(int list) {
    return Math.abs(list);
  }

  /** The edge after that one in its list; 0 after the last. */
  int next(int each) {
    return edge[each * FIELDS + NEXT];
  }

  int token(int each) {
    return edge[each * FIELDS + TOKEN];
  }

  /** Where the edge leads; 0 for no edge. */
  int target(int each) {
    return edge[each * FIELDS + TARGET];
  }

  /** Lets an edge lead elsewhere if it led to the old target; says whether it did. */
  boolean redirect(int each, int old, int fresh) {
    int at = each * FIELDS + TARGET;
    if (edge[at] != old) {
      return false;
    }
    edge[at] = fresh;
    return true;
  }

  /** The list with one edge more. */
  int add(int list, int from, int token, int target) {
    if ((edges + 1) * FIELDS > edge.length) {
      edge = Arrays.copyOf(edge, edge.length * 2);
    }
    int fresh = edges++;
    int at = fresh * FIELDS;
    edge[at + TOKEN] = token;
    edge[at + TARGET] = target;
    edge[at + NEXT] = first(list);
    edge[at + FROM] = from;
    if (list < 0) {
      intoTable(fresh);
      return -fresh;
    }
    if (!longerThanWalk(fresh)) {
      return fresh;
    }
    for (int each = fresh; each != 0; each = next(each)) {
      intoTable(each);
    }
    return -fresh;
  }

  private boolean longerThanWalk(int list) {
    int each = list;
    for (int i = 0; i < WALK && each != 0; i++) {
      each = next(each);
    }
    return each != 0;
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
    int slot = slot(edge[each * FIELDS + FROM], token(each)) & mask;
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
