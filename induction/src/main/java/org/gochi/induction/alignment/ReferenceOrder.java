package org.gochi.induction.alignment;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The order in which a Scala 2.13 program sums over a map from small whole numbers, built in a
 * mutable hash map and then copied into an immutable one.
 */
final class ReferenceOrder {
  private static final int FEW = 4;
  private static final int LEVEL_BITS = 5;

  private ReferenceOrder() {}

  static int[] of(int[] keys) {
    Integer[] order = Arrays.stream(keys).boxed().toArray(Integer[]::new);
    if (keys.length <= FEW) {
      // small immutable maps keep the order of insertion: the buckets of the mutable map
      Arrays.sort(
          order, Comparator.<Integer>comparingInt(k -> bucket(k)).thenComparingInt(k -> hash(k)));
    } else {
      trie(order, 0, order.length, 0);
    }
    return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
  }

  private static int hash(int key) {
    return key ^ (key >>> 16);
  }

  private static int bucket(int key) {
    return hash(key) & 15;
  }

  /** A node of the trie hands out first what it holds itself, by slot, then its children. */
  private static void trie(Integer[] keys, int from, int to, int shift) {
    Arrays.sort(keys, from, to, Comparator.comparingInt(k -> slot(k, shift)));
    var own = new java.util.ArrayList<Integer>();
    var below = new java.util.ArrayList<int[]>();
    var rest = new java.util.ArrayList<Integer>();
    for (int i = from; i < to; ) {
      int j = i + 1;
      while (j < to && slot(keys[j], shift) == slot(keys[i], shift)) {
        j++;
      }
      if (j - i == 1) {
        own.add(keys[i]);
      } else {
        below.add(new int[] {rest.size(), j - i});
        rest.addAll(Arrays.asList(keys).subList(i, j));
      }
      i = j;
    }
    int at = from;
    for (Integer key : own) {
      keys[at++] = key;
    }
    int children = at;
    for (Integer key : rest) {
      keys[at++] = key;
    }
    for (int[] child : below) {
      trie(keys, children + child[0], children + child[0] + child[1], shift + LEVEL_BITS);
    }
  }

  private static int slot(int key, int shift) {
    return (improve(key) >>> shift) & 31;
  }

  private static int improve(int key) {
    int h = key + ~(key << 9);
    h ^= h >>> 14;
    h += h << 4;
    return h ^ (h >>> 10);
  }
}
