package org.gochi.induction.alignment;

import java.util.Arrays;

/**
 * The suffixes of a sequence of numbers in their order, by induced sorting (Nong, Zhang and Chan
 * 2009), in time proportional to its length. Passes go over flat arrays and do not wait for each
 * other's loads, so that the price of a step hardly grows when the arrays outgrow a cache.
 *
 * <p>A number and the type of its suffix (smaller than the next one or larger) make one key, so
 * that a step reads both at once: the larger ones of a bucket stand before the smaller ones.
 */
final class SuffixArray {
  private static final int SMALLER = 1;

  private final int[] key;
  private final int[] suffixes;
  private final int[] bucket;

  private SuffixArray(int[] text, int symbols) {
    int n = text.length;
    key = text;
    suffixes = new int[n];
    bucket = new int[2 * symbols];
    key[n - 1] = 2 * key[n - 1] + SMALLER;
    for (int i = n - 2; i >= 0; i--) {
      int smaller = 2 * key[i] + SMALLER;
      key[i] = smaller <= key[i + 1] ? smaller : smaller - SMALLER;
    }
    for (int each : key) {
      bucket[each]++;
    }
  }

  /**
   * The order of the suffixes.
   *
   * @param text numbers from 0; the last is 0, and no other is. Its numbers are replaced by keys:
   *     two of them are the same number where they differ in the lowest bit only
   * @param symbols numbers are below this
   */
  static int[] of(int[] text, int symbols) {
    var array = new SuffixArray(text, symbols);
    array.sort();
    return array.suffixes;
  }

  private void sort() {
    int n = key.length;
    if (n == 1) {
      return;
    }
    Arrays.fill(suffixes, -1);
    int[] tail = ends();
    int count = 0;
    for (int i = n - 1; i > 0; i--) {
      if (isValley(i)) {
        suffixes[--tail[key[i]]] = i;
        count++;
      }
    }
    induce();
    int[] valleys = inOrder(count);
    Arrays.fill(suffixes, -1);
    tail = ends();
    for (int i = count - 1; i >= 0; i--) {
      suffixes[--tail[key[valleys[i]]]] = valleys[i];
    }
    induce();
  }

  /** The first of a run of suffixes each smaller than the next (leftmost S-type). */
  private boolean isValley(int i) {
    return (key[i] & 1) == SMALLER && (key[i - 1] & 1) != SMALLER;
  }

  private int[] ends() {
    int[] ends = new int[bucket.length];
    int sum = 0;
    for (int k = 0; k < ends.length; k++) {
      sum += bucket[k];
      ends[k] = sum;
    }
    return ends;
  }

  /** From the valleys, all larger ones from the left, and from these all smaller from the right. */
  private void induce() {
    int n = key.length;
    int[] place = new int[bucket.length];
    int sum = 0;
    for (int k = 0; k < place.length; k++) {
      place[k] = sum;
      sum += bucket[k];
    }
    for (int i = 0; i < n; i++) {
      int before = suffixes[i] - 1;
      if (before >= 0) {
        int k = key[before];
        if ((k & 1) != SMALLER) {
          suffixes[place[k]++] = before;
        }
      }
    }
    place = ends();
    for (int i = n - 1; i >= 0; i--) {
      int before = suffixes[i] - 1;
      if (before >= 0) {
        int k = key[before];
        if ((k & 1) == SMALLER) {
          suffixes[--place[k]] = before;
        }
      }
    }
  }

  /** The valleys in the order of their suffixes, given them in the order up to the next valley. */
  private int[] inOrder(int count) {
    int n = key.length;
    int[] sorted = new int[count];
    int found = 0;
    for (int i = 0; i < n; i++) {
      if (suffixes[i] > 0 && isValley(suffixes[i])) {
        sorted[found++] = suffixes[i];
      }
    }
    // no two valleys stand side by side
    int[] name = suffixes;
    int last = -1;
    int names = 0;
    for (int i = 0; i < count; i++) {
      int each = sorted[i];
      if (last >= 0 && !same(last, each)) {
        names++;
      }
      name[each >> 1] = names;
      last = each;
    }
    names++;
    if (names == count) {
      return sorted;
    }
    int[] valleys = new int[count];
    int[] reduced = new int[count];
    found = 0;
    for (int i = 1; i < n; i++) {
      if (isValley(i)) {
        valleys[found] = i;
        reduced[found++] = name[i >> 1];
      }
    }
    int[] order = of(reduced, names);
    for (int i = 0; i < count; i++) {
      order[i] = valleys[order[i]];
    }
    return order;
  }

  /** Whether the stretches from one valley to the next are the same. */
  private boolean same(int a, int b) {
    int n = key.length;
    for (int i = 0; ; i++) {
      if (a + i == n || b + i == n || key[a + i] != key[b + i]) {
        return false;
      }
      if (i > 0 && isValley(a + i)) {
        return true;
      }
    }
  }
}
