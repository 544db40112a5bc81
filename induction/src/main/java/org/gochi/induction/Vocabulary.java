package org.gochi.induction;

import java.util.Arrays;

/** The token forms seen so far, numbered from 0 in the order of their first appearance. */
public final class Vocabulary {
  private String[] forms = new String[256];
  private int[] hashes = new int[256];
  private boolean[] letters = new boolean[256];
  private int size;

  /** Open addressing; a slot holds a form's number and 1, since 0 means free. */
  private int[] slots = new int[1024];

  /** The same forms with the same numbers, to which others can be added apart. */
  Vocabulary copy() {
    var copy = new Vocabulary();
    copy.forms = forms.clone();
    copy.hashes = hashes.clone();
    copy.letters = letters.clone();
    copy.slots = slots.clone();
    copy.size = size;
    return copy;
  }

  /** The number of a form; a form not seen before gets the next one. */
  public int id(String form) {
    return id(form, 0, form.length());
  }

  /**
   * The number of a form that is a literal part of a text, which is copied out of the text only
   * where it is new.
   *
   * @param from first UTF-16 index
   * @param to UTF-16 index after the last
   */
  public int id(String text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    hash *= 0x9E3779B9; // short forms would crowd together otherwise
    hash ^= hash >>> 16;
    int mask = slots.length - 1;
    int slot = hash & mask;
    while (slots[slot] != 0) {
      int id = slots[slot] - 1;
      String form = forms[id];
      if (hashes[id] == hash && form.length() == to - from && text.startsWith(form, from)) {
        return id;
      }
      slot = (slot + 1) & mask;
    }
    return add(text.substring(from, to), hash, slot);
  }

  private int add(String form, int hash, int slot) {
    if (size == forms.length) {
      forms = Arrays.copyOf(forms, 2 * size);
      hashes = Arrays.copyOf(hashes, 2 * size);
      letters = Arrays.copyOf(letters, 2 * size);
    }
    int id = size++;
    forms[id] = form;
    hashes[id] = hash;
    letters[id] = hasLetter(form);
    slots[slot] = id + 1;
    if (2 * size > slots.length) {
      grow();
    }
    return id;
  }

  private void grow() {
    slots = new int[2 * slots.length];
    int mask = slots.length - 1;
    for (int id = 0; id < size; id++) {
      int slot = hashes[id] & mask;
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = id + 1;
    }
  }

  private static boolean hasLetter(String form) {
    int point;
    for (int i = 0; i < form.length(); i += Character.charCount(point)) {
      point = form.codePointAt(i);
      if (Character.isLetter(point)) {
        return true;
      }
    }
    return false;
  }

  /** The form with that number. */
  public String form(int id) {
    if (id >= size) {
      throw new IndexOutOfBoundsException("there is no form " + id + " among " + size);
    }
    return forms[id];
  }

  /** Whether the form bears at least one letter (kana and kanji are letters). */
  public boolean bearsLetter(int id) {
    return letters[id];
  }

  /** How many forms there are. */
  public int size() {
    return size;
  }
}
