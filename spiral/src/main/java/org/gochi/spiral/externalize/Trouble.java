package org.gochi.spiral.externalize;

import java.util.Map;
import org.gochi.elicitation.Language;
import org.gochi.spiral.ba.Sentences;
import org.gochi.spiral.ba.Told;

/**
 * What went wrong with a reply or with articulating, for people.
 *
 * @param key names the sentences, such as {@code timed-out} or {@code cut-off}
 * @param arguments what is known beside, by name, such as seconds; never a secret
 * @param retryable whether trying again may help
 */
public record Trouble(String key, Map<String, String> arguments, boolean retryable) {
  public Trouble {
    arguments = Map.copyOf(arguments);
  }

  /** What happened, what is safe, what to do next. */
  public Sentences in(Language language) {
    return Told.sentences("troubles", key, java.util.List.of(), language);
  }
}
