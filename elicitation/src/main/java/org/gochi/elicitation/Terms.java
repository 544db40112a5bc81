package org.gochi.elicitation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The content terms of a text, each in one canonical form, in order, repeats kept. */
final class Terms {
  private Terms() {}

  static List<String> of(String text) {
    List<String> terms = new ArrayList<>();
    for (String word : Folded.of(text).text().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}']+")) {
      if (word.length() > 3) {
        terms.add(word);
      }
    }
    return terms;
  }
}
