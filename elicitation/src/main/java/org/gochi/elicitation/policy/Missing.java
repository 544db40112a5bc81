package org.gochi.elicitation.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.gochi.elicitation.Gap;
import org.gochi.elicitation.GapKind;
import org.gochi.elicitation.methods.Methods;
import org.gochi.elicitation.methods.Probe;
import org.gochi.elicitation.methods.Scope;

/** Lists what is known to be missing. */
public final class Missing {
  private static final int MOST = 12;
  private static final int MOST_EACH = 1;

  /** A gap is named where at least so much may be found. */
  private static final double WORTH_NAMING = 0.35;

  private Missing() {}

  /** The gaps, what was told last first, then the sides no question has touched. */
  public static List<Gap> of(Course course) {
    List<Gap> gaps = new ArrayList<>();
    if (course.tellings().isEmpty()) {
      return List.of(
          new Gap("gap-no-purpose", GapKind.NO_PURPOSE, null, null, ""),
          new Gap("gap-no-incident", GapKind.NO_INCIDENT, null, null, ""));
    }
    if (!course.askedInAll("overview.steps")) {
      gaps.add(new Gap("gap-no-overview", GapKind.NO_OVERVIEW, null, null, ""));
    }
    if (course.tellings().stream().limit(60).noneMatch(t -> t.past)) {
      gaps.add(new Gap("gap-no-incident", GapKind.NO_INCIDENT, null, null, ""));
    }
    List<Telling> open = course.open();
    for (int i = open.size() - 1; i >= 0 && gaps.size() < MOST; i--) {
      Telling telling = open.get(i);
      // Its parts may be asked about; what is missing is named once, for the whole.
      boolean setting = telling.story && !telling.told.knows();
      if (!telling.closed && !setting && telling.whole == null) {
        ofTelling(telling, gaps);
      }
    }
    return List.copyOf(gaps);
  }

  /** The probe that closes a gap of the whole dialogue. */
  static Probe probe(GapKind kind) {
    String id =
        switch (kind) {
          case NO_PURPOSE -> "overview.open";
          case NO_OVERVIEW -> "overview.steps";
          case NO_INCIDENT -> "cdm.incident";
          default -> throw new IllegalArgumentException("no gap of the whole dialogue: " + kind);
        };
    return Methods.standard().probe(id).orElseThrow();
  }

  private static void ofTelling(Telling telling, List<Gap> gaps) {
    EnumSet<GapKind> known = EnumSet.of(GapKind.UNASKED_SIDE);
    int found = 0;
    for (Probe probe : byPromise(telling)) {
      if (telling.left(probe) < WORTH_NAMING) {
        continue;
      }
      boolean fresh = known.add(probe.gap());
      if (fresh && !telling.asked.contains(probe.id()) && found < MOST_EACH) {
        gaps.add(
            new Gap(
                Questions.id(probe.gap(), telling.quote),
                probe.gap(),
                telling.articulation,
                telling.quote,
                telling.echo));
        found++;
      }
    }
  }

  /** The probes about a telling, the most promising first. */
  private static List<Probe> byPromise(Telling telling) {
    return Methods.standard().probes().stream()
        .filter(probe -> probe.scope() == Scope.TELLING)
        .sorted(Comparator.comparingDouble((Probe probe) -> -telling.left(probe)))
        .toList();
  }
}
