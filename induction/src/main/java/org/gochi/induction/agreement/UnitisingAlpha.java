package org.gochi.induction.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Krippendorff's alpha for spans that coders mark in a continuum (Krippendorff, Mathet, Bouvry and
 * Widlöcher 2016, nominal |uα): each pair of coders cuts the continuum where either begins or ends
 * a span; each piece is a coincidence of what the two say of it, gap or label, weighted by its
 * length.
 */
public final class UnitisingAlpha {
  /** What a coder says of a stretch they did not mark. */
  static final String GAP = "\u0000";

  private UnitisingAlpha() {}

  /**
   * A stretch that a coder marked.
   *
   * @param start first index
   * @param end index after the last
   * @param label its category; not empty
   */
  public record Unit(int start, int end, String label) {
    public Unit {
      if (start < 0 || end <= start || label.isEmpty()) {
        throw new IllegalArgumentException(
            "a unit needs a length and a label, not " + start + " to " + end + " «" + label + "»");
      }
    }
  }

  /**
   * Alpha over a continuum.
   *
   * @param length of the continuum, such as the code points of a text
   * @param coders for each coder the units marked; a coder's units must not overlap
   * @return at most 1; 0 is chance; 1 where nobody differs from anybody; NaN with fewer than two
   *     coders
   */
  public static double of(int length, List<List<Unit>> coders) {
    List<List<Unit>> full = coders.stream().map(units -> filled(length, units)).toList();
    int m = full.size();
    if (m < 2 || length == 0) {
      return Double.NaN;
    }
    var counts = new TreeMap<String, Double>();
    double disagreed = 0;
    for (int a = 0; a < m; a++) {
      for (int b = 0; b < m; b++) {
        if (a != b) {
          disagreed += disagreed(full.get(a), full.get(b)) / (m - 1.0);
        }
      }
      for (Unit unit : full.get(a)) {
        counts.merge(unit.label(), (double) (unit.end() - unit.start()), Double::sum);
      }
    }
    if (disagreed == 0) {
      return 1;
    }
    double all = (double) m * length;
    double same = 0;
    for (double count : counts.values()) {
      same += count * count;
    }
    // a unit is a whole and not paired with itself; a gap has no structure, so only its points are
    // not
    double own = 0;
    for (List<Unit> units : full) {
      for (Unit unit : units) {
        double size = unit.end() - unit.start();
        own += unit.label().equals(GAP) ? size : size * size;
      }
    }
    double expected = all * (all * all - same) / (all * all - own);
    return 1 - disagreed / expected;
  }

  /**
   * The earlier form (Krippendorff 1995 and 2004), in which the ends of overlapping units count by
   * their squared distance: one minus observed by expected disagreement summed over the labels.
   * Coders' units of different labels may overlap here.
   */
  public static double of1995(int length, List<List<Unit>> coders) {
    double observed = 0;
    double expected = 0;
    var labels = new java.util.TreeSet<String>();
    coders.forEach(units -> units.forEach(unit -> labels.add(unit.label())));
    for (String label : labels) {
      var of = new UnitsOfLabel(length, coders, label);
      observed += of.observed();
      expected += of.expected();
    }
    return observed == 0 ? 1 : 1 - observed / expected;
  }

  /** The length over which two coders say different things. */
  private static double disagreed(List<Unit> one, List<Unit> two) {
    double sum = 0;
    for (int i = 0, j = 0; i < one.size() && j < two.size(); ) {
      Unit a = one.get(i);
      Unit b = two.get(j);
      int overlap = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
      if (!Objects.equals(a.label(), b.label())) {
        sum += overlap;
      }
      if (a.end() <= b.end()) {
        i++;
      }
      if (b.end() <= a.end()) {
        j++;
      }
    }
    return sum;
  }

  static List<Unit> filled(int length, List<Unit> units) {
    var sorted = new ArrayList<>(units);
    sorted.sort(Comparator.comparingInt(Unit::start));
    var full = new ArrayList<Unit>();
    int at = 0;
    for (Unit unit : sorted) {
      if (unit.start() < at || unit.end() > length) {
        throw new IllegalArgumentException(
            unit + " overlaps another unit of its coder, or ends after " + length);
      }
      if (unit.start() > at) {
        full.add(gap(at, unit.start()));
      }
      full.add(unit);
      at = unit.end();
    }
    if (at < length) {
      full.add(gap(at, length));
    }
    return full;
  }

  private static Unit gap(int start, int end) {
    return new Unit(start, end, GAP);
  }
}
