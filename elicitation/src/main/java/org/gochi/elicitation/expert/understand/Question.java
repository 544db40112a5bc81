package org.gochi.elicitation.expert.understand;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gochi.elicitation.expert.Probe;
import org.jspecify.annotations.Nullable;

/**
 * A question, as the person takes it.
 *
 * @param probes what it asks for, the likeliest first; empty when that cannot be told
 * @param target the item or incident it is about, or null for the work as a whole
 * @param anchor how the target was found
 * @param form how it is put
 * @param named how strongly the question names each item and incident, 0 left out
 * @param words its content words
 */
public record Question(
    List<Probe> probes,
    @Nullable String target,
    Anchor anchor,
    Form form,
    Map<String, Double> named,
    Set<String> words) {
  public Question {
    probes = List.copyOf(probes);
    named = Map.copyOf(named);
    words = Set.copyOf(words);
  }

  /** How a target was found. */
  public enum Anchor {
    /** By words that name it. */
    NAMED,
    /** Nothing is named: what was said last is meant. */
    LAST,
    /** The work as a whole. */
    WHOLE
  }
}
