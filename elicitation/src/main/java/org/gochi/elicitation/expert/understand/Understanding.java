package org.gochi.elicitation.expert.understand;

import java.util.Comparator;
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
 * <p>What it asks for is learned from questions that were labelled by hand. What it is about is the
 * thing said before whose words it shares most; a question that names nothing is about what was
 * said last, or about the work as a whole, as its probe has it.
 */
public final class Understanding {
  /** A thing is named when at least one of its rarer words is. */
  private static final double NAMED = 0.9;

  /** What a question asks for with less likelihood is not thought of. */
  private static final double LIKELY = 0.12;

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
  private final WaysOfAsking ways;
  private final Vocabulary vocabulary;
  private final Set<String> incidents;

  public Understanding(Dossier dossier) {
    this.language = dossier.language();
    this.frames = Frames.of(language);
    this.patterns = Patterns.of(language);
    this.ways = WaysOfAsking.of(language);
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
    List<Probe> probes = isOneWord(sentences) ? List.of() : probes(sentences);
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

  /** What it may ask for, the likeliest first. */
  private List<Probe> probes(List<String> sentences) {
    return ways.shares(sentences).entrySet().stream()
        .filter(each -> each.getValue() >= LIKELY)
        .sorted(Map.Entry.<Probe, Double>comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** One word that is no known way of asking: "Quality?" */
  private boolean isOneWord(List<String> sentences) {
    return language == Language.EN
        && sentences.size() == 1
        && !sentences.getFirst().contains(" ")
        && patterns.probes(sentences.getFirst()).isEmpty();
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
    sentences.forEach(each -> askedFor.addAll(patterns.probes(frames.takenOff(each))));
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
