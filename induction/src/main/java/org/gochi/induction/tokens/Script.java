package org.gochi.induction.tokens;

/** Japanese scripts by code point. */
enum Script {
  KANJI,
  HIRAGANA,
  KATAKANA,
  OTHER;

  static Script of(int point) {
    if (point < 0x3005) {
      return OTHER;
    }
    if (point >= 0x3041 && point <= 0x309F) {
      return HIRAGANA;
    }
    if ((point >= 0x30A1 && point <= 0x30FA)
        || (point >= 0x30FC && point <= 0x30FF)
        || (point >= 0x31F0 && point <= 0x31FF)
        || (point >= 0xFF66 && point <= 0xFF9F)) {
      return KATAKANA;
    }
    boolean iteration = point == 0x3005 || point == 0x3006 || point == 0x3007;
    return iteration || Character.isIdeographic(point) ? KANJI : OTHER;
  }

  static boolean isJapanese(int point) {
    return of(point) != OTHER;
  }
}
