package org.gochi.elicitation.expert.understand;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.expert.Probe;
import org.gochi.elicitation.learned.Classifier;
import org.gochi.elicitation.learned.Example;

/**
 * What a question asks for, learned from questions that were labelled by hand (resource {@code
 * asked}, one a language, and the tuning questions).
 *
 * <p>A question is its words and word pairs (English) or its runs of one to three characters
 * (Japanese), and the patterns that fit it. English words of the trade, which few other questions
 * hold, stand as "it".
 */
final class WaysOfAsking {
  private static final Map<Language, WaysOfAsking> LEARNED = new ConcurrentHashMap<>();

  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}_']+");
  private static final Pattern QUOTED =
      Pattern.compile("“[^”]{2,}”|\"[^\"]{2,}\"|「[^」]{2,}」|『[^』]{2,}』");
  private static final Set<String> LEADS_UP =
      Set.of(
          "the", "a", "an", "that", "this", "these", "those", "his", "her", "their", "my", "our",
          "your", "it");

  /** A word in fewer of the labelled questions is one of a trade. */
  private static final int FEWEST = 2;

  /** Of an English word so many letters say most of what it says in all its forms. */
  private static final int STEM = 4;

  private static final int LONGEST_RUN = 3;

  private final Language language;
  private final Patterns patterns;
  private final Frames frames;
  private final Set<String> known = new HashSet<>();
  private final Classifier<Probe> classifier;

  private WaysOfAsking(Language language) {
    this.language = language;
    this.patterns = Patterns.of(language);
    this.frames = Frames.of(language);
    Map<String, Probe> asked = asked(language);
    learnWords(asked.keySet());
    List<Example<Probe>> examples = new ArrayList<>();
    asked.forEach(
        (text, probe) -> {
          List<String> sentences = Sentences.of(text);
          examples.add(new Example<>(probe, words(sentences), marks(sentences)));
        });
    this.classifier = Classifier.of(examples);
  }

  /** Learns at the first call for a language, which takes a second or so. */
  static WaysOfAsking of(Language language) {
    return LEARNED.computeIfAbsent(language, WaysOfAsking::new);
  }

  private static Map<String, Probe> asked(Language language) {
    Map<String, Probe> asked = new LinkedHashMap<>();
    Probe probe = Probe.OTHER;
    for (String line : Resources.lines("asked." + language.tag() + ".txt").toList()) {
      if (line.startsWith("= ")) {
        probe = Probe.of(line.substring(2).strip()).orElseThrow();
      } else {
        asked.put(line.strip(), probe);
      }
    }
    for (LabelledQuestion each : LabelledQuestion.all("tuning")) {
      if (each.form() != Form.VAGUE && Language.of(each.text()) == language) {
        asked.put(each.text(), Collections.min(each.probes()));
      }
    }
    return asked;
  }

  private void learnWords(Set<String> texts) {
    Map<String, Integer> counts = new HashMap<>();
    for (String text : texts) {
      new HashSet<>(split(text)).forEach(word -> counts.merge(word, 1, Integer::sum));
    }
    counts.forEach(
        (word, count) -> {
          if (count >= FEWEST) {
            known.add(word);
          }
        });
  }

  /** How likely a question asks for each probe; the shares sum to 1. */
  Map<Probe, Double> shares(List<String> sentences) {
    return classifier.shares(words(sentences), marks(sentences));
  }

  private Set<String> words(List<String> sentences) {
    Set<String> words = new HashSet<>();
    for (String each : sentences) {
      String sentence = QUOTED.matcher(each).replaceAll(it());
      switch (language) {
        case EN -> english(sentence, words);
        case JA -> japanese(sentence, words);
      }
    }
    return words;
  }

  private String it() {
    return language == Language.EN ? " it " : "それ";
  }

  private void english(String sentence, Set<String> into) {
    String last = "^";
    for (String word : slotted(split(sentence))) {
      into.add(word);
      into.add(last + " " + word);
      if (word.length() > STEM) {
        into.add(word.substring(0, STEM) + "-");
      }
      last = word;
    }
    into.add(last + (sentence.endsWith("?") ? " ?" : " ."));
  }

  private static void japanese(String sentence, Set<String> into) {
    String runs =
        "^" + sentence.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}ー？?]+", "") + "$";
    for (int length = 1; length <= LONGEST_RUN; length++) {
      for (int i = 0; i + length <= runs.length(); i++) {
        into.add(runs.substring(i, i + length));
      }
    }
  }

  private Set<String> marks(List<String> sentences) {
    Set<String> marks = new HashSet<>();
    sentences.forEach(each -> marks.addAll(patterns.fitting(frames.takenOff(each))));
    return marks;
  }

  private static List<String> split(String text) {
    return WORDS
        .splitAsStream(text.toLowerCase(Locale.ROOT).replace('’', '\''))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** The words, with "it" for each run of words of a trade and what leads up to it. */
  private List<String> slotted(List<String> words) {
    List<String> slotted = new ArrayList<>();
    for (String word : words) {
      if (known.contains(word)) {
        slotted.add(word);
        continue;
      }
      while (!slotted.isEmpty() && LEADS_UP.contains(slotted.getLast())) {
        slotted.removeLast();
      }
      slotted.add("it");
    }
    return slotted;
  }
}
