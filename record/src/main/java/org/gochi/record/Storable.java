package org.gochi.record;

import org.jspecify.annotations.Nullable;

/** Texts that every database of ours keeps unchanged: whole surrogate pairs, and no U+0000. */
final class Storable {
  private Storable() {}

  static void check(String name, @Nullable String text) {
    if (text == null) {
      return;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        throw new RecordException.UnstorableText(name, i, "U+0000");
      }
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          throw new RecordException.UnstorableText(name, i, "U+%04X".formatted((int) c));
        }
        i++;
      }
    }
  }
}
