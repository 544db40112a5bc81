package org.gochi.induction.agreement;

import java.util.List;
import org.gochi.induction.agreement.UnitisingAlpha.Unit;

/** The units of one label, and how far coders differ over them (Krippendorff 1995, 2004). */
final class UnitsOfLabel {
  private final double length;
  private final List<List<Unit>> coders;

  UnitsOfLabel(int length, List<List<Unit>> all, String label) {
    this.length = length;
    this.coders =
        all.stream()
            .map(units -> units.stream().filter(unit -> unit.label().equals(label)).toList())
            .map(units -> UnitisingAlpha.filled(length, units))
            .toList();
  }

  double observed() {
    int m = coders.size();
    double sum = 0;
    for (int a = 0; a < m; a++) {
      for (int b = 0; b < m; b++) {
        sum += a == b ? 0 : apart(coders.get(a), coders.get(b));
      }
    }
    return sum / (m * (m - 1.0) * length * length);
  }

  private static double apart(List<Unit> one, List<Unit> two) {
    double sum = 0;
    for (Unit g : one) {
      for (Unit h : two) {
        boolean overlap = g.start() < h.end() && h.start() < g.end();
        if (!overlap) {
          continue;
        }
        if (!gap(g) && !gap(h)) {
          sum += square(g.start() - h.start()) + square(g.end() - h.end());
        } else if (!gap(g) && within(g, h)) {
          sum += square(size(g));
        } else if (!gap(h) && within(h, g)) {
          sum += square(size(h));
        }
      }
    }
    return sum;
  }

  double expected() {
    int m = coders.size();
    double units = 0;
    double pairs = 0;
    for (List<Unit> each : coders) {
      for (Unit unit : each) {
        if (!gap(unit)) {
          units++;
          pairs += size(unit) * (size(unit) - 1);
        }
      }
    }
    double sum = 0;
    for (List<Unit> each : coders) {
      for (Unit unit : each) {
        if (!gap(unit)) {
          double l = size(unit);
          sum += (units - 1) / 3 * (2 * l * l * l - 3 * l * l + l) + l * l * places(l);
        }
      }
    }
    return 2 / length * sum / (m * length * (m * length - 1) - pairs);
  }

  /** In how many places of all gaps a unit of that size would lie wholly inside. */
  private double places(double size) {
    double places = 0;
    for (List<Unit> each : coders) {
      for (Unit unit : each) {
        places += gap(unit) && size(unit) >= size ? size(unit) - size + 1 : 0;
      }
    }
    return places;
  }

  private static boolean gap(Unit unit) {
    return unit.label().equals(UnitisingAlpha.GAP);
  }

  private static boolean within(Unit inner, Unit outer) {
    return outer.start() <= inner.start() && inner.end() <= outer.end();
  }

  private static double size(Unit unit) {
    return (double) unit.end() - unit.start();
  }

  private static double square(double x) {
    return x * x;
  }
}
