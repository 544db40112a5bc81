package org.gochi.elicitation;

import java.util.Map;

/**
 * A failed reply, in a form that can be said in either language.
 *
 * @param kind why it failed
 * @param key the key of the sentence that says what happened, what is safe, what to do next
 * @param arguments what the sentence is filled with, by name; never a secret
 * @param retryable whether trying again may help
 */
public record Fault(FaultKind kind, String key, Map<String, String> arguments, boolean retryable) {
  public Fault {
    arguments = Map.copyOf(arguments);
  }
}
