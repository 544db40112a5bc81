package org.gochi.induction.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * What coders said of units: one row a unit, one column a coder, null where a coder said nothing.
 * Categories without order are coded as any distinct numbers; see {@link #ofLabels}.
 */
public final class Ratings {
  private final List<@Nullable Double[]> units;
  private final int coders;

  private Ratings(List<@Nullable Double[]> units, int coders) {
    this.units = units;
    this.coders = coders;
  }

  /**
   * Ratings by number.
   *
   * @param units for each unit one value for each coder
   */
  public static Ratings of(List<? extends List<@Nullable Double>> units) {
    int coders = units.isEmpty() ? 0 : units.getFirst().size();
    var rows = new ArrayList<@Nullable Double[]>();
    for (List<@Nullable Double> unit : units) {
      if (unit.size() != coders) {
        throw new IllegalArgumentException(
            "unit " + rows.size() + " has " + unit.size() + " coders, the first has " + coders);
      }
      for (Double value : unit) {
        if (value != null && !Double.isFinite(value)) {
          throw new IllegalArgumentException("unit " + rows.size() + " has a value of " + value);
        }
      }
      rows.add(unit.toArray(new Double[0]));
    }
    return new Ratings(rows, coders);
  }

  /** Ratings by label; labels are the same where they are equal, whatever their hash. */
  public static Ratings ofLabels(List<? extends List<@Nullable String>> units) {
    var labels = new java.util.TreeMap<String, Double>();
    var rows = new ArrayList<List<@Nullable Double>>();
    for (List<@Nullable String> unit : units) {
      var row = new ArrayList<@Nullable Double>();
      for (String label : unit) {
        row.add(label == null ? null : labels.computeIfAbsent(label, k -> (double) labels.size()));
      }
      rows.add(row);
    }
    return of(rows);
  }

  public int coders() {
    return coders;
  }

  public int size() {
    return units.size();
  }

  /** What a coder said of a unit; null for nothing. */
  public @Nullable Double value(int unit, int coder) {
    return units.get(unit)[coder];
  }

  /** As many units, drawn from these with replacement. */
  Ratings resampled(SplittableRandom random) {
    var drawn = new ArrayList<@Nullable Double[]>(units.size());
    for (int i = 0; i < units.size(); i++) {
      drawn.add(units.get(random.nextInt(units.size())));
    }
    return new Ratings(drawn, coders);
  }
}
