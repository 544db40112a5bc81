package org.gochi.elicitation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whose words a statement is made of.
 *
 * <p>Heard in order, it remembers the content words the person has said. Cost of {@link #hear} is
 * proportional to the utterance.
 */
public final class Authorship {
  private final Set<String> own = new HashSet<>();

  /** Takes note of what was said; only the person's words count. */
  public void hear(Utterance utterance) {
    if (utterance.speaker() == Speaker.PERSON) {
      own.addAll(Terms.of(utterance.text()));
    }
  }

  /**
   * The share of the statement's content words that the person has said, between 0 and 1; 1 for a
   * statement without content words.
   */
  public double ownWords(String statement) {
    List<String> terms = Terms.of(statement);
    if (terms.isEmpty()) {
      return 1.0;
    }
    return (double) terms.stream().filter(own::contains).count() / terms.size();
  }
}
