package org.gochi.elicitation.methods;

import java.util.Map;
import org.gochi.elicitation.Kind;

/**
 * How many new things there are to find by a probe, on average, before anything of its side has
 * been asked. Measured on the development dossiers, rounded, and kept above nothing where the
 * literature asks although the dossiers hold little.
 *
 * @param work asked about the work as a whole, 0 or more
 * @param story asked about one occasion as it was told
 * @param kinds asked about one thing that was told, by its kind
 */
public record Finds(double work, double story, Map<Kind, Double> kinds) {
  /** What a probe still promises on a kind that it does not name. */
  public static final double ELSEWHERE = 0.03;

  public Finds {
    kinds = Map.copyOf(kinds);
  }

  /** How likely at least one thing is found where so many are expected (Poisson), 0 to 1. */
  public static double likely(double expected) {
    return -Math.expm1(-expected);
  }

  /** What there is to find about a thing of the given kind. */
  public double of(Kind kind) {
    return kinds.getOrDefault(kind, ELSEWHERE);
  }

  /** What there is to find about a thing that may be of several kinds, by their weights. */
  public double of(Map<Kind, Double> weights) {
    return weights.entrySet().stream().mapToDouble(e -> e.getValue() * of(e.getKey())).sum();
  }
}
