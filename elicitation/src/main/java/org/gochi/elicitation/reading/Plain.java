package org.gochi.elicitation.reading;

/**
 * A text made plain for comparing, char by char, so that places stay the same: lower case, straight
 * apostrophes, full-width Latin as plain Latin.
 */
final class Plain {
  private Plain() {}

  static String of(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if (c >= '\uFF01' && c <= '\uFF5E' && c != '\uFF01' && c != '\uFF1F') {
        c = (char) (c - 0xFEE0);
      } else if (c == '’' || c == '‘') {
        c = '\'';
      }
      chars[i] = Character.toLowerCase(c);
    }
    return new String(chars);
  }
}
