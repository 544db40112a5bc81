package org.gochi.elicitation.reading;

/**
 * A text made plain for comparing, char by char, so that places stay the same: lower case, straight
 * apostrophes, full-width Latin as plain Latin.
 */
final class Plain {
  private static final int MOST_MARKS = 4;

  private Plain() {}

  static String of(String text) {
    char[] chars = text.toCharArray();
    int marks = 0;
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if (c >= '\uFF01' && c <= '\uFF5E' && c != '\uFF01' && c != '\uFF1F') {
        c = (char) (c - 0xFEE0);
      } else if (c == '’' || c == '‘') {
        c = '\'';
      }
      // A word boundary after a long run of combining marks costs a walk back over all of them.
      marks = Character.getType(c) == Character.NON_SPACING_MARK ? marks + 1 : 0;
      chars[i] = marks > MOST_MARKS ? ' ' : Character.toLowerCase(c);
    }
    return new String(chars);
  }
}
