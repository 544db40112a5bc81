package org.gochi.induction.emergence;

/**
 * Numbers pairs of terms from 0 in the order of their first appearance; order within a pair does
 * not count.
 */
final class PairIndex {
  private long[] keys = new long[64];
  private int[] values = new int[64];
  private int size;

  int size() {
    return size;
  }

  /** The pair's number; -1 - n where it was not yet known and has got number n. */
  int intern(int a, int b) {
    long key = (((long) Math.min(a, b) << 32) | Math.max(a, b)) + 1; // 0 means a free slot
    if (2 * (size + 1) > keys.length) {
      grow();
    }
    int slot = find(key);
    if (keys[slot] == key) {
      return values[slot];
    }
    keys[slot] = key;
    values[slot] = size;
    return -1 - size++;
  }

  private int find(long key) {
    int mask = keys.length - 1;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = find(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }
}
