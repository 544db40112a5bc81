package org.gochi.elicitation.expert.understand;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.expert.Probe;

/**
 * Lexical patterns that give a probe away, one resource a language. A line holds a probe or a form,
 * a weight, and a regular expression; of the patterns that fit, the heaviest decides.
 */
final class Patterns {
  private static final Map<Language, Patterns> ALL = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      ALL.put(language, new Patterns("probes." + language.tag() + ".tsv"));
    }
  }

  private record Rule(String name, double weight, Pattern pattern) {}

  private final List<Rule> rules;

  private Patterns(String resource) {
    rules =
        Resources.lines(resource)
            .map(line -> line.split("\t"))
            .map(
                parts ->
                    new Rule(
                        parts[0],
                        Double.parseDouble(parts[1]),
                        Pattern.compile(parts[2], Pattern.CASE_INSENSITIVE)))
            .toList();
  }

  static Patterns of(Language language) {
    return ALL.getOrDefault(language, new Patterns("probes.en.tsv"));
  }

  /** The weight of the heaviest pattern of each probe that fits the text. */
  Map<Probe, Double> weigh(String text) {
    Map<Probe, Double> weights = new EnumMap<>(Probe.class);
    for (Rule rule : rules) {
      Probe.of(rule.name)
          .filter(probe -> rule.weight > weights.getOrDefault(probe, 0.0))
          .filter(probe -> rule.pattern.matcher(text).find())
          .ifPresent(probe -> weights.put(probe, rule.weight));
    }
    return weights;
  }

  /** Whether a pattern of the given form fits the text. */
  boolean fits(String form, String text) {
    return rules.stream()
        .anyMatch(rule -> rule.name.equals(form) && rule.pattern.matcher(text).find());
  }
}
