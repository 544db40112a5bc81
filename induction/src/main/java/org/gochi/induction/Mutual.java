package org.gochi.induction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gochi.induction.control.Control;
import org.gochi.induction.control.Controlled;
import org.gochi.induction.direction.Direction;
import org.jspecify.annotations.Nullable;

/**
 * Whether induction goes both ways. A pair is as mutual as the weaker of its two directions: the
 * least z, never a sum, so that a mirror earns nothing by what it repeats.
 *
 * @param verdict of the pair that comes out strongest
 * @param z the lesser z of its two directions; null where it is too short to tell
 * @param p the greater p of its two directions; null likewise
 * @param leader where induction goes one way, whose words are taken up
 * @param pairs every pair of speakers
 */
public record Mutual(
    Verdict verdict,
    @Nullable Double z,
    @Nullable Double p,
    @Nullable String leader,
    List<Pair> pairs) {

  /** Below this many turns of one of the two, permuting them tells nothing. */
  public static final int FEWEST_TURNS = 5;

  /** A direction is above chance where its p is below this. */
  public static final double LEVEL = 0.05;

  /** What can be said of a pair; what says most comes first. */
  public enum Verdict {
    /** Both directions are above chance. */
    MUTUAL,
    /** One direction is. */
    ONE_WAY,
    /** Neither is. */
    NOT_ABOVE_CHANCE,
    /** There are too few turns, or no surrogates were asked for. */
    TOO_SHORT
  }

  /**
   * Two speakers.
   *
   * @param forward from the first to the second, against permuted turns
   * @param backward from the second to the first
   */
  public record Pair(
      String first,
      String second,
      Verdict verdict,
      @Nullable Controlled forward,
      @Nullable Controlled backward) {

    double strength() {
      return forward == null || backward == null
          ? Double.NEGATIVE_INFINITY
          : Math.min(forward.z(), backward.z());
    }
  }

  /** From the figures of a reading that were held against permuted turns. */
  public static Mutual of(List<String> names, Reading reading, List<Controlled> permuted) {
    int[] turns = new int[names.size()];
    for (int t = 0; t < reading.size(); t++) {
      turns[reading.speaker(t)]++;
    }
    var directions =
        permuted.stream()
            .filter(c -> c.measure().equals("direction.induction"))
            .filter(c -> c.control() == Control.PERMUTED)
            .toList();
    var pairs = new ArrayList<Pair>();
    for (int[] pair : Direction.pairs(reading)) {
      String first = names.get(pair[0]);
      String second = names.get(pair[1]);
      if (pair[0] > pair[1]) {
        continue;
      }
      Controlled forward = find(directions, first, second);
      Controlled backward = find(directions, second, first);
      Verdict verdict =
          forward == null
                  || backward == null
                  || Math.min(turns[pair[0]], turns[pair[1]]) < FEWEST_TURNS
              ? Verdict.TOO_SHORT
              : verdict(forward, backward);
      pairs.add(new Pair(first, second, verdict, forward, backward));
    }
    return pairs.stream()
        .max(
            Comparator.comparing(Pair::verdict, Comparator.<Verdict>reverseOrder())
                .thenComparingDouble(Pair::strength))
        .map(best -> of(best, pairs))
        .orElse(new Mutual(Verdict.TOO_SHORT, null, null, null, List.of()));
  }

  private static Mutual of(Pair best, List<Pair> pairs) {
    Controlled forward = best.forward();
    Controlled backward = best.backward();
    if (best.verdict() == Verdict.TOO_SHORT || forward == null || backward == null) {
      return new Mutual(best.verdict(), null, null, null, List.copyOf(pairs));
    }
    return new Mutual(
        best.verdict(),
        Math.min(forward.z(), backward.z()),
        Math.max(forward.p(), backward.p()),
        best.verdict() != Verdict.ONE_WAY
            ? null
            : forward.p() < LEVEL ? best.first() : best.second(),
        List.copyOf(pairs));
  }

  private static Verdict verdict(Controlled forward, Controlled backward) {
    boolean there = forward.p() < LEVEL && forward.raw() > 0;
    boolean back = backward.p() < LEVEL && backward.raw() > 0;
    if (there && back) {
      return Verdict.MUTUAL;
    }
    return there || back ? Verdict.ONE_WAY : Verdict.NOT_ABOVE_CHANCE;
  }

  private static @Nullable Controlled find(List<Controlled> all, String from, String to) {
    return all.stream()
        .filter(c -> from.equals(c.from()) && to.equals(c.to()))
        .findFirst()
        .orElse(null);
  }
}
