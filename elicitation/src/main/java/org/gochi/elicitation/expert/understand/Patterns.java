package org.gochi.elicitation.expert.understand;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.expert.Probe;

/**
 * Lexical patterns that speak for a probe, or give a form away, one resource a language. A line
 * holds a probe or a form and a regular expression.
 */
final class Patterns {
  private static final Map<Language, Patterns> ALL = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      ALL.put(language, new Patterns("probes." + language.tag() + ".tsv"));
    }
  }

  private record Rule(String name, Pattern pattern) {}

  private final List<Rule> rules;

  private Patterns(String resource) {
    rules =
        Resources.lines(resource)
            .map(line -> line.split("\t"))
            .map(parts -> new Rule(parts[0], Pattern.compile(parts[1], Pattern.CASE_INSENSITIVE)))
            .toList();
  }

  static Patterns of(Language language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  /** The probes for which a pattern fits the text. */
  Set<Probe> probes(String text) {
    return rules.stream()
        .filter(rule -> rule.pattern.matcher(text).find())
        .flatMap(rule -> Probe.of(rule.name).stream())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Probe.class)));
  }

  /** Which patterns fit the text, by their place. */
  Set<String> fitting(String text) {
    Set<String> fitting = new LinkedHashSet<>();
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).pattern.matcher(text).find()) {
        fitting.add(rules.get(i).name + i);
      }
    }
    return fitting;
  }

  /** Whether a pattern of the given form fits the text. */
  boolean fits(String form, String text) {
    return rules.stream()
        .anyMatch(rule -> rule.name.equals(form) && rule.pattern.matcher(text).find());
  }
}
