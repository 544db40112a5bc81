package org.gochi.elicitation.policy;

import java.util.EnumMap;
import java.util.Map;
import org.gochi.elicitation.Kind;
import org.gochi.elicitation.Move;
import org.gochi.elicitation.methods.Probe;
import org.gochi.elicitation.reading.Sign;
import org.jspecify.annotations.Nullable;

/** Tells the kind of a stretch from its wording and from what was asked. */
final class Kinds {
  private static final Map<Sign, Map<Kind, Double>> WEIGHTS = new EnumMap<>(Sign.class);

  static {
    WEIGHTS.put(Sign.UNKNOWN, Map.of(Kind.OPEN_QUESTION, 4.0));
    WEIGHTS.put(Sign.EXCEPTION, Map.of(Kind.EXCEPTION, 2.8));
    WEIGHTS.put(Sign.CONTRAST, Map.of(Kind.CONTRAST, 1.7));
    WEIGHTS.put(Sign.CAUSE, Map.of(Kind.CAUSE, 1.6));
    WEIGHTS.put(Sign.GOAL, Map.of(Kind.GOAL, 1.5));
    WEIGHTS.put(Sign.IMAGE, Map.of(Kind.IMAGE, 1.5, Kind.CUE, 0.4));
    WEIGHTS.put(Sign.LIKENESS, Map.of(Kind.IMAGE, 1.5));
    WEIGHTS.put(Sign.JUDGEMENT, Map.of(Kind.JUDGEMENT, 1.4));
    WEIGHTS.put(Sign.WORKAROUND, Map.of(Kind.WORKAROUND, 1.4));
    WEIGHTS.put(Sign.ANOMALY, Map.of(Kind.ANOMALY, 1.3));
    WEIGHTS.put(Sign.SENSE, Map.of(Kind.CUE, 1.2));
    WEIGHTS.put(Sign.RULE_OF_THUMB, Map.of(Kind.RULE_OF_THUMB, 1.2));
    WEIGHTS.put(Sign.STEP, Map.of(Kind.STEP, 0.8));
    WEIGHTS.put(Sign.NOVICE, Map.of(Kind.RULE_OF_THUMB, 1.6, Kind.CONTRAST, 0.3));
    WEIGHTS.put(Sign.INCIDENT, Map.of(Kind.ANOMALY, 0.6));
    WEIGHTS.put(Sign.CONDITION, Map.of(Kind.RULE_OF_THUMB, 0.5, Kind.JUDGEMENT, 0.3));
    WEIGHTS.put(Sign.FELT_SENSE, Map.of(Kind.IMAGE, 0.6));
  }

  /** What the question speaks for; a clear mark in the answer speaks louder. */
  private static final double ASKED = 1.3;

  private static final double ASKED_TOO = 0.5;

  private Kinds() {}

  /** The likeliest kind. */
  static Kind of(Told told, @Nullable Probe asked) {
    Kind best = Kind.JUDGEMENT;
    double most = 0;
    for (Map.Entry<Kind, Double> entry : scores(told, asked).entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        best = entry.getKey();
      }
    }
    return best;
  }

  /** How much speaks for each kind, as shares that sum to 1. */
  static Map<Kind, Double> shares(Told told, @Nullable Probe asked) {
    Map<Kind, Double> shares = scores(told, asked);
    // Squared, so that what is clearly of a kind counts as that kind.
    shares.replaceAll((kind, score) -> score * score);
    double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
    shares.replaceAll((kind, score) -> score / sum);
    return shares;
  }

  private static Map<Kind, Double> scores(Told told, @Nullable Probe asked) {
    Map<Kind, Double> score = new EnumMap<>(Kind.class);
    score.put(Kind.JUDGEMENT, 0.5);
    for (Sign sign : told.signs()) {
      WEIGHTS
          .getOrDefault(sign, Map.of())
          .forEach((kind, weight) -> score.merge(kind, weight, Double::sum));
    }
    if (asked != null) {
      // A story may hold anything; to ask for one speaks for little.
      double weight = asked.move() == Move.INCIDENT ? ASKED_TOO : ASKED;
      for (Kind kind : asked.draws()) {
        score.merge(kind, weight, Double::sum);
        weight = ASKED_TOO;
      }
    }
    return score;
  }
}
