package org.gochi.elicitation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who said each content term first, and where.
 *
 * <p>A partner that suggests puts words into a person's mouth (Chan 2024); the ledger shows it.
 */
public final class ContaminationLedger {
  private final Map<String, Origin> first = new HashMap<>();

  /**
   * Where a term was first said.
   *
   * @param term the content term in its canonical form
   * @param speaker who said it first; null when nobody has said it
   * @param utterance the id of the utterance; null when nobody has said it
   */
  public record Origin(String term, @Nullable Speaker speaker, @Nullable String utterance) {}

  /** Takes note of an utterance; utterances come in the order they were said. */
  public void hear(Utterance utterance) {
    for (String term : Terms.of(utterance.text())) {
      first.computeIfAbsent(term, t -> new Origin(t, utterance.speaker(), utterance.id()));
    }
  }

  /** For each distinct content term of a statement, in order, who said it first. */
  public List<Origin> origins(String statement) {
    return Terms.of(statement).stream()
        .distinct()
        .map(term -> first.getOrDefault(term, new Origin(term, null, null)))
        .toList();
  }

  /** The terms of a statement that the partner said before the person did. */
  public List<Origin> fromPartner(String statement) {
    return origins(statement).stream().filter(o -> o.speaker() == Speaker.PARTNER).toList();
  }
}
