package org.gochi.elicitation.policy;

import java.util.EnumMap;
import java.util.Map;
import org.gochi.elicitation.methods.Side;

/** How often the sides of one subject were asked about, and how often that brought something. */
final class Subject {
  /** What is left to find after something was found. */
  private static final double FOUND = 0.5;

  /** What is left of the hope after an answer that held nothing new. */
  private static final double MISSED = 0.25;

  private final Map<Side, Integer> asked = new EnumMap<>(Side.class);
  private final Map<Side, Integer> brought = new EnumMap<>(Side.class);

  void answered(Side side, boolean hit) {
    asked.merge(side, 1, Integer::sum);
    brought.merge(side, hit ? 1 : 0, Integer::sum);
  }

  /** What is left of what there was to find on a side. */
  double left(Side side, double all) {
    int hits = brought.getOrDefault(side, 0);
    int misses = asked.getOrDefault(side, 0) - hits;
    return all * Math.pow(FOUND, hits) * Math.pow(MISSED, misses);
  }
}
