package org.gochi.induction;

import java.util.List;

/**
 * What one participant said at one time.
 *
 * @param speaker the participant's name, as the source gives it
 * @param text the words; may be empty
 * @param copied stretches known to be quoted, pasted or code, which the copy control leaves out;
 *     stretches that the text itself shows (fences, quoted lines) are found without being listed
 */
public record Turn(String speaker, String text, List<Span> copied) {
  public Turn {
    copied = List.copyOf(copied);
    for (Span span : copied) {
      if (span.end() > text.length()) {
        throw new IllegalArgumentException("copied " + span + " ends after the turn's text");
      }
    }
  }

  public Turn(String speaker, String text) {
    this(speaker, text, List.of());
  }
}
