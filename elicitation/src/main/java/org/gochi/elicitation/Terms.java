package org.gochi.elicitation;

import java.util.List;
import org.gochi.elicitation.reading.Reader;

/** The content terms of a text, each in one canonical form, in order, repeats kept. */
final class Terms {
  private Terms() {}

  static List<String> of(String text) {
    return Reader.terms(text);
  }
}
