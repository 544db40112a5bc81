package org.gochi.elicitation.expert.understand;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.expert.Dossier;
import org.gochi.elicitation.expert.Probe;
import org.gochi.elicitation.expert.Probe.Reach;
import org.gochi.elicitation.expert.understand.Question.Anchor;
import org.jspecify.annotations.Nullable;

/**
 * Takes a question as a person of a dossier takes it.
 *
 * <p>What frames a question is taken off. The probe is read off lexical patterns, the last asking
 * sentence first. The target is the thing said before whose words the question shares most; a
 * question that names nothing is about what was said last, or about the work as a whole, as its
 * probe has it.
 */
public final class Understanding {
  /** A thing is named when at least one of its rarer words is. */
  private static final double NAMED = 0.9;

  /** An earlier sentence of the same turn says less about what is asked than the last. */
  private static final double EARLIER_SENTENCE = 0.82;

  /** What full likeness to a known way of asking weighs, beside patterns of 3 to 18. */
  private static final double LIKENESS = 10;

  /** Under this a likeness alone says nothing. */
  private static final double ALIKE = 0.4;

  /** Probes that mostly look at an occasion, and so at incidents. */
  private static final Set<Probe> OF_OCCASIONS =
      EnumSet.of(
          Probe.TIMELINE,
          Probe.OPTIONS,
          Probe.ANALOGUE,
          Probe.PAST_FUTURE,
          Probe.WHAT_IF,
          Probe.GOAL,
          Probe.INCIDENT,
          Probe.ANOMALY);

  private static final Set<Probe> OF_THE_LAST_OCCASION =
      EnumSet.of(Probe.TIMELINE, Probe.OPTIONS, Probe.ANALOGUE, Probe.PAST_FUTURE, Probe.WHAT_IF);

  private final Language language;
  private final Frames frames;
  private final Patterns patterns;
  private final Phrases phrases;
  private final Vocabulary vocabulary;
  private final Set<String> incidents;

  public Understanding(Dossier dossier) {
    this.language = dossier.language();
    this.frames = Frames.of(language);
    this.patterns = Patterns.of(language);
    this.phrases = Phrases.of(language);
    this.vocabulary = Vocabulary.of(dossier);
    this.incidents = new LinkedHashSet<>();
    dossier.incidents().forEach(each -> incidents.add(each.id()));
  }

  /**
   * Takes a question.
   *
   * @param text what the partner said
   * @param said ids of the items and incidents said so far, the last at the end
   */
  public Question take(String text, List<String> said) {
    List<String> sentences = Sentences.of(text);
    Map<Probe, Double> weights = weigh(sentences);
    List<Probe> probes =
        weights.entrySet().stream()
            .sorted(Map.Entry.<Probe, Double>comparingByValue(Comparator.reverseOrder()))
            .map(Map.Entry::getKey)
            .toList();
    Set<String> words = Words.of(text, language);
    Map<String, Double> named = vocabulary.named(words);
    @Nullable Probe probe = probes.isEmpty() ? null : probes.getFirst();
    @Nullable String best = best(named, said, probe);
    Form form = form(sentences, probes, best != null, words);
    if (probe != null
        && probe.reach() == Reach.WHOLE
        && !(probe == Probe.INCIDENT && isIncident(best))) {
      return new Question(probes, null, Anchor.WHOLE, form, named, words);
    }
    if (best != null) {
      return new Question(probes, best, Anchor.NAMED, form, named, words);
    }
    if (said.isEmpty() || (probe == null && !words.isEmpty())) {
      return new Question(probes, null, Anchor.WHOLE, form, named, words);
    }
    boolean wide = probe != null && probe.reach() == Reach.WIDE;
    if (wide && !Pointing.back(text, language) && !followsUp(probe)) {
      return new Question(probes, null, Anchor.WHOLE, form, named, words);
    }
    return new Question(probes, last(said, probe), Anchor.LAST, form, named, words);
  }

  /** What was said last; for what happened next and what else was possible, the last occasion. */
  private String last(List<String> said, @Nullable Probe probe) {
    if (probe != null && OF_THE_LAST_OCCASION.contains(probe)) {
      for (String id : said.reversed()) {
        if (incidents.contains(id)) {
          return id;
        }
      }
    }
    return said.getLast();
  }

  /** Wide probes that, with nothing named, still go with what was said last. */
  private static boolean followsUp(@Nullable Probe probe) {
    return probe == Probe.RULE || probe == Probe.ANALOGUE || probe == Probe.NOVICE_ERROR;
  }

  private boolean isIncident(@Nullable String id) {
    return id != null && incidents.contains(id);
  }

  private Map<Probe, Double> weigh(List<String> sentences) {
    Map<Probe, Double> weights = new EnumMap<>(Probe.class);
    int asking = Sentences.lastAsking(sentences, language);
    for (int i = 0; i < sentences.size(); i++) {
      double factor = i == asking ? 1 : EARLIER_SENTENCE;
      weighed(sentences.get(i))
          .forEach((probe, weight) -> weights.merge(probe, weight * factor, Math::max));
    }
    return weights;
  }

  /** Patterns weigh most; likeness to known ways of asking tips the scales, or decides alone. */
  private Map<Probe, Double> weighed(String sentence) {
    String bare = frames.takenOff(sentence);
    Map<Probe, Double> weights = patterns.weigh(bare);
    phrases
        .alike(bare)
        .forEach(
            (probe, likeness) -> {
              if (likeness >= ALIKE || weights.containsKey(probe)) {
                weights.merge(probe, LIKENESS * likeness, Double::sum);
              }
            });
    return weights;
  }

  private @Nullable String best(
      Map<String, Double> named, List<String> said, @Nullable Probe probe) {
    @Nullable String best = null;
    double bestScore = 0;
    for (int i = 0; i < said.size(); i++) {
      String id = said.get(i);
      double score = named.getOrDefault(id, 0.0);
      if (score < NAMED) {
        continue;
      }
      boolean ofOccasion = probe != null && OF_OCCASIONS.contains(probe);
      if (incidents.contains(id) == ofOccasion) {
        score *= 1.25;
      }
      // What was said later is nearer to hand.
      score *= 1 + 0.25 * (i + 1) / said.size();
      if (score > bestScore) {
        best = id;
        bestScore = score;
      }
    }
    return best;
  }

  private Form form(List<String> sentences, List<Probe> probes, boolean named, Set<String> words) {
    String whole = String.join(" ", sentences);
    Set<Probe> askedFor = EnumSet.noneOf(Probe.class);
    sentences.forEach(each -> askedFor.addAll(patterns.weigh(frames.takenOff(each)).keySet()));
    // By its pattern, not by likeness: "so it was that, right?" is like "have I got that right?".
    boolean givesBack = askedFor.contains(Probe.TEACH_BACK) || askedFor.contains(Probe.STOP);
    if (!givesBack && sentences.stream().anyMatch(each -> patterns.fits("leading", each))) {
      return Form.LEADING;
    }
    askedFor.removeAll(EnumSet.of(Probe.ELABORATE, Probe.OTHER));
    if (!givesBack && askedFor.size() > 1 && patterns.fits("double", whole)) {
      return Form.DOUBLE;
    }
    if (patterns.fits("vague", whole)) {
      return Form.VAGUE;
    }
    if (probes.isEmpty() && (words.size() <= 1 || !named)) {
      return Form.VAGUE;
    }
    return Form.PLAIN;
  }
}
