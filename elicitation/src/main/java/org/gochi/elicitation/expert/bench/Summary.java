package org.gochi.elicitation.expert.bench;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.gochi.elicitation.Kind;
import org.gochi.elicitation.Mistake;
import org.gochi.elicitation.expert.talk.Reaction;

/** Figures over several dialogues of one arm. */
public final class Summary {
  private final List<Score> scores;

  /** Over the given dialogues; there must be at least one. */
  public Summary(List<Score> scores) {
    if (scores.isEmpty()) {
      throw new IllegalArgumentException("scores must not be empty");
    }
    this.scores = List.copyOf(scores);
  }

  /** The mean of a figure over the dialogues. */
  public double mean(ToDoubleFunction<Score> figure) {
    return scores.stream().mapToDouble(figure).average().orElse(0);
  }

  /** How many of so many dialogues satisfy a condition. */
  public Score.Share count(Predicate<Score> condition) {
    return new Score.Share((int) scores.stream().filter(condition).count(), scores.size());
  }

  /** The middle number of turns until a share was held, over the dialogues that came so far. */
  public String median(java.util.function.Function<Score, Integer> figure) {
    List<Integer> values =
        scores.stream()
            .map(figure)
            .filter(v -> v != null)
            .sorted(Comparator.naturalOrder())
            .toList();
    return values.isEmpty()
        ? "never"
        : values.get(values.size() / 2) + " (" + values.size() + " of " + scores.size() + ")";
  }

  /** How many turns there were in all. */
  public int turns() {
    return scores.stream().mapToInt(Score::turns).sum();
  }

  /** So many per hundred turns. */
  public double perHundredTurns(ToDoubleFunction<Score> figure) {
    return turns() == 0 ? 0 : 100 * scores.stream().mapToDouble(figure).sum() / turns();
  }

  /** A mistake per hundred turns. */
  public double mistakes(Mistake mistake) {
    return perHundredTurns(score -> score.mistakes().getOrDefault(mistake, 0));
  }

  /** A way of answering per hundred turns. */
  public double reactions(Reaction reaction) {
    return perHundredTurns(score -> score.reactions().getOrDefault(reaction, 0));
  }

  /** The share of cards that satisfy a count, over all cards. */
  public double ofCards(ToDoubleFunction<Score> figure) {
    double cards = scores.stream().mapToInt(Score::cards).sum();
    return cards == 0 ? 0 : scores.stream().mapToDouble(figure).sum() / cards;
  }

  /** Items held of items there are, by kind. */
  public Map<Kind, Score.Share> byKind() {
    Map<Kind, Score.Share> all = new EnumMap<>(Kind.class);
    scores.forEach(
        score ->
            score
                .heldByKind()
                .forEach(
                    (kind, share) ->
                        all.merge(
                            kind,
                            share,
                            (a, b) -> new Score.Share(a.of() + b.of(), a.all() + b.all()))));
    return all;
  }

  /**
   * How well the dialogue knew how much was still unsaid, at its last turn.
   *
   * @param dialogues dialogues that could tell
   * @param covered those whose interval held the truth
   * @param estimate the mean of what they estimated
   * @param truth the mean of what was true
   */
  public record Calibration(int dialogues, int covered, double estimate, double truth) {}

  /** The calibration of the estimate of the unsaid. */
  public Calibration calibration() {
    List<Score.Estimate> last =
        scores.stream()
            .filter(score -> !score.estimates().isEmpty())
            .map(score -> score.estimates().getLast())
            .toList();
    return new Calibration(
        last.size(),
        (int) last.stream().filter(Score.Estimate::covers).count(),
        last.stream().mapToDouble(Score.Estimate::estimate).average().orElse(0),
        last.stream().mapToDouble(Score.Estimate::truth).average().orElse(0));
  }

  /** The mean recall curve against turns an item, in steps of a twentieth. */
  public double[] curve(double turnsAnItem, boolean held) {
    double[] curve = new double[(int) Math.round(turnsAnItem * 20) + 1];
    for (int i = 1; i < curve.length; i++) {
      double x = i / 20.0;
      curve[i] = mean(score -> held ? score.heldAt(x) : score.releasedAt(x));
    }
    return curve;
  }

  /** Figures paired by dossier: this arm minus the other, the mean over runs taken first. */
  public Bootstrap minus(Summary other, ToDoubleFunction<Score> figure, long seed) {
    double[] differences =
        scores.stream()
            .map(Score::dossier)
            .distinct()
            .filter(name -> other.scores.stream().anyMatch(s -> s.dossier().equals(name)))
            .mapToDouble(name -> of(name, figure) - other.of(name, figure))
            .toArray();
    return Bootstrap.of(differences, seed);
  }

  private double of(String dossier, ToDoubleFunction<Score> figure) {
    return scores.stream()
        .filter(score -> score.dossier().equals(dossier))
        .mapToDouble(figure)
        .average()
        .orElse(0);
  }
}
