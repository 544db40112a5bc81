package org.gochi.induction.alignment;

import java.util.Arrays;

/**
 * What a pass over all turns notes at the states it meets. Wiped in proportion to what was noted,
 * so that a talk of many speakers costs no pass over all states for each.
 */
final class StateNotes {
  static final int UNKNOWN = -2;
  private static final int FIELDS = 2;
  private static final int EXPRESSION = 0;
  private static final int NEAREST_EXPRESSION = 1;

  private final int[] notes;
  private int[] noted = new int[64];
  private int count;

  StateNotes(int states) {
    notes = new int[states * FIELDS];
    Arrays.fill(notes, UNKNOWN);
  }

  /** The expression the state stands for. */
  int expression(int state) {
    return notes[state * FIELDS + EXPRESSION];
  }

  void expression(int state, int number) {
    note(state, EXPRESSION, number);
  }

  /** The nearest expression, at the state or above it. */
  int nearestExpression(int state) {
    return notes[state * FIELDS + NEAREST_EXPRESSION];
  }

  void nearestExpression(int state, int number) {
    note(state, NEAREST_EXPRESSION, number);
  }

  private void note(int state, int field, int value) {
    if (count == noted.length) {
      noted = Arrays.copyOf(noted, 2 * count);
    }
    noted[count++] = state * FIELDS + field;
    notes[state * FIELDS + field] = value;
  }

  void wipe() {
    for (int i = 0; i < count; i++) {
      notes[noted[i]] = UNKNOWN;
    }
    count = 0;
  }
}
