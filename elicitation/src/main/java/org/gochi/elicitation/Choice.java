package org.gochi.elicitation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The next move, chosen by the policy; a partner puts it into words.
 *
 * @param move what the utterance shall do
 * @param method the id of the method it belongs to
 * @param step the id of the method's step
 * @param probe the id of the probe
 * @param gap the gap it wants to close
 * @param why one sentence in the dialogue's language: why this is asked now
 * @param slots what the wording is made with: the person's own term or quote, by slot name
 * @param wording the question as the scripted partner says it
 * @param language the language to ask in
 */
public record Choice(
    Move move,
    @Nullable String method,
    @Nullable String step,
    @Nullable String probe,
    @Nullable Gap gap,
    String why,
    Map<String, String> slots,
    String wording,
    Language language) {
  public Choice {
    slots = Map.copyOf(slots);
  }

  /** What is kept with the utterance that makes this move. */
  public Asked asked() {
    return new Asked(move, method, step, probe, gap, why);
  }
}
