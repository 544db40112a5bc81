package org.gochi.elicitation;

import org.jspecify.annotations.Nullable;

/**
 * What one participant said at one time.
 *
 * @param id unique in its dialogue
 * @param speaker who said it
 * @param text what was said, unchanged
 * @param asked for an utterance of the partner, what it does and why; null for a person's
 */
public record Utterance(String id, Speaker speaker, String text, @Nullable Asked asked) {

  /** An utterance of a person. */
  public static Utterance person(String id, String text) {
    return new Utterance(id, Speaker.PERSON, text, null);
  }

  /** An utterance of the partner. */
  public static Utterance partner(String id, String text, @Nullable Asked asked) {
    return new Utterance(id, Speaker.PARTNER, text, asked);
  }
}
