package org.gochi.elicitation.expert.understand;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.expert.Probe;

/**
 * How alike a question is to ways of asking that are known, for what no pattern foresaw.
 *
 * <p>A phrase is a bag of word pairs and words (English) or of character pairs and triples
 * (Japanese), weighted by how rare they are among all phrases; likeness is the cosine. Of the
 * question only what is known among the phrases counts, so that the words of a trade do not dilute
 * it; in English a run of words that no phrase knows stands as "it". A probe's likeness is that of
 * its nearest phrase and a part of the next.
 */
final class Phrases {
  private static final Map<Language, Phrases> ALL = new EnumMap<>(Language.class);
  private static final double NEXT = 0.3;

  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}_']+");
  private static final Set<String> POINTERS = Set.of("him", "them", "those", "these");
  private static final Set<String> LEADS_UP =
      Set.of(
          "the", "a", "an", "that", "this", "these", "those", "his", "her", "their", "my", "our",
          "your", "it");
  private static final Set<String> ASKS = Set.of("did", "does", "is", "was", "what");

  /** A word alone is like too much. */
  private static final int FEWEST = 3;

  static {
    for (Language language : Language.values()) {
      ALL.put(language, new Phrases(language));
    }
  }

  private record Phrase(Probe probe, Map<String, Double> vector) {}

  private final Language language;
  private final Map<String, Double> rarity = new HashMap<>();
  private final List<Phrase> phrases = new ArrayList<>();
  private final Set<String> known = new HashSet<>();

  private Phrases(Language language) {
    this.language = language;
    Map<String, Probe> texts = new java.util.LinkedHashMap<>();
    Probe probe = Probe.OTHER;
    for (String line : Resources.lines("phrases." + language.tag() + ".txt").toList()) {
      if (line.startsWith("= ")) {
        probe = Probe.of(line.substring(2).strip()).orElseThrow();
        continue;
      }
      for (String text : line.split("\\|")) {
        texts.put(Frames.of(language).takenOff(text.strip()), probe);
      }
    }
    texts.keySet().forEach(text -> words(text).forEach(known::add));
    Map<String, Integer> counts = new HashMap<>();
    texts
        .keySet()
        .forEach(t -> features(t).keySet().forEach(f -> counts.merge(f, 1, Integer::sum)));
    counts.forEach((f, count) -> rarity.put(f, Math.log(1 + texts.size() / (double) count)));
    texts.forEach((text, what) -> phrases.add(new Phrase(what, vector(text))));
  }

  static Phrases of(Language language) {
    return ALL.getOrDefault(language, new Phrases(language));
  }

  /** How alike the sentence is to each probe's phrases, 0 to 1.3; unlike ones are left out. */
  Map<Probe, Double> alike(String sentence) {
    Map<String, Double> vector = vector(sentence);
    if (vector.size() < FEWEST) {
      return Map.of();
    }
    Map<Probe, Double> nearest = new EnumMap<>(Probe.class);
    Map<Probe, Double> next = new EnumMap<>(Probe.class);
    for (Phrase phrase : phrases) {
      double likeness = cosine(vector, phrase.vector());
      double best = nearest.getOrDefault(phrase.probe(), 0.0);
      if (likeness > best) {
        next.put(phrase.probe(), best);
        nearest.put(phrase.probe(), likeness);
      } else if (likeness > next.getOrDefault(phrase.probe(), 0.0)) {
        next.put(phrase.probe(), likeness);
      }
    }
    nearest.replaceAll((probe, best) -> best + NEXT * next.getOrDefault(probe, 0.0));
    return nearest;
  }

  private static double cosine(Map<String, Double> one, Map<String, Double> other) {
    double sum = 0;
    for (Map.Entry<String, Double> entry : one.entrySet()) {
      sum += entry.getValue() * other.getOrDefault(entry.getKey(), 0.0);
    }
    return sum;
  }

  private Map<String, Double> vector(String text) {
    Map<String, Double> vector = features(text);
    vector.keySet().retainAll(rarity.keySet());
    vector.replaceAll((feature, count) -> count * rarity.getOrDefault(feature, 0.0));
    double length = Math.sqrt(vector.values().stream().mapToDouble(v -> v * v).sum());
    vector.replaceAll((feature, value) -> value / length);
    return vector;
  }

  private static List<String> words(String text) {
    return WORDS
        .splitAsStream(text.toLowerCase(Locale.ROOT).replace('’', '\''))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** The words, with "it" for each run of words that no phrase knows and what leads up to it. */
  private List<String> slotted(List<String> words) {
    List<String> slotted = new ArrayList<>();
    for (String word : words) {
      if (known.contains(word) && !POINTERS.contains(word)) {
        slotted.add(word);
        continue;
      }
      while (!slotted.isEmpty() && LEADS_UP.contains(slotted.getLast()) && !isObject(slotted)) {
        slotted.removeLast();
      }
      slotted.add("it");
    }
    return slotted;
  }

  /** Whether the last word, "that", is what is asked about: "what did that tell". */
  private static boolean isObject(List<String> words) {
    return words.size() > 1
        && words.getLast().equals("that")
        && ASKS.contains(words.get(words.size() - 2));
  }

  private Map<String, Double> features(String text) {
    Map<String, Double> features = new HashMap<>();
    switch (language) {
      case EN -> {
        String last = "^";
        for (String word : slotted(words(text))) {
          features.put(word, 1.0);
          features.put(last + " " + word, 1.0);
          last = word;
        }
        features.put(last + " $", 1.0);
      }
      case JA -> {
        String marked =
            "^" + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}ー]+", "") + "$";
        for (int length = 2; length <= 3; length++) {
          for (int i = 0; i + length <= marked.length(); i++) {
            features.put(marked.substring(i, i + length), 1.0);
          }
        }
      }
    }
    return features;
  }
}
