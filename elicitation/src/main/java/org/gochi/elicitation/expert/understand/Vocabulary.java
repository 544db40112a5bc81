package org.gochi.elicitation.expert.understand;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.expert.Dossier;
import org.gochi.elicitation.expert.Wording;

/**
 * The words by which each item and incident of a dossier can be named, with weights: a listed term
 * counts 1, a word of the wordings .5, both times the word's inverse document frequency over the
 * dossier (Spärck Jones 1972), so that a word that is everywhere names nothing.
 */
final class Vocabulary {
  private static final double SAID_WORD = 0.5;

  private static final Map<Dossier, Vocabulary> KNOWN =
      Collections.synchronizedMap(new WeakHashMap<>());

  private final Map<String, Map<String, Double>> byThing = new LinkedHashMap<>();
  private final Map<String, Double> idf = new HashMap<>();

  /** The vocabulary of a dossier; made once, since each dialogue with the same person needs it. */
  static Vocabulary of(Dossier dossier) {
    return KNOWN.computeIfAbsent(dossier, Vocabulary::new);
  }

  private Vocabulary(Dossier dossier) {
    Language language = dossier.language();
    dossier
        .things()
        .forEach(
            thing -> {
              Map<String, Double> words = new LinkedHashMap<>();
              for (Wording wording : thing.says()) {
                Words.of(wording.text(), language).forEach(word -> words.put(word, SAID_WORD));
              }
              for (String term : thing.terms()) {
                Words.of(term, language).forEach(word -> words.put(word, 1.0));
              }
              byThing.put(thing.id(), words);
            });
    Map<String, Integer> frequency = new HashMap<>();
    byThing.values().forEach(w -> w.keySet().forEach(k -> frequency.merge(k, 1, Integer::sum)));
    frequency.forEach(
        (word, count) -> idf.put(word, Math.log(1 + byThing.size() / (double) count)));
  }

  /** How strongly the words name each thing; things not named are left out. */
  Map<String, Double> named(Set<String> words) {
    Map<String, Double> scores = new LinkedHashMap<>();
    byThing.forEach(
        (id, own) -> {
          double score = 0;
          for (String word : words) {
            score += own.getOrDefault(word, 0.0) * idf.getOrDefault(word, 0.0);
          }
          if (score > 0) {
            scores.put(id, score);
          }
        });
    return scores;
  }
}
