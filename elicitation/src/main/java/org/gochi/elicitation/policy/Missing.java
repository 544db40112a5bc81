package org.gochi.elicitation.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import org.gochi.elicitation.Gap;
import org.gochi.elicitation.GapKind;
import org.gochi.elicitation.methods.Methods;
import org.gochi.elicitation.methods.Probe;
import org.gochi.elicitation.methods.Scope;
import org.gochi.elicitation.methods.Side;

/** Lists what is known to be missing. */
public final class Missing {
  private static final int MOST = 12;

  static final String TERM_GAP = "gap-term-as-if-known";

  /** The probe about two tellings that disagree. */
  static final String CONFLICT = "contrast.conflict";

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
    if (!course.asked().ever("overview.steps")) {
      gaps.add(new Gap("gap-no-overview", GapKind.NO_OVERVIEW, null, null, ""));
    }
    if (course.tellings().stream().limit(60).noneMatch(t -> t.past)) {
      gaps.add(new Gap("gap-no-incident", GapKind.NO_INCIDENT, null, null, ""));
    }
    String term = course.unexplained();
    if (term != null) {
      gaps.add(new Gap(TERM_GAP, GapKind.TERM_AS_IF_KNOWN, null, null, term));
    }
    List<Telling> open = course.open();
    for (int i = open.size() - 1; i >= 0 && gaps.size() < MOST; i--) {
      Telling telling = open.get(i);
      // Its parts may be asked about; what is missing is named once, for the whole.
      boolean introduces = telling.story || telling.broughtBy == Side.ANYTHING;
      boolean setting = introduces && !telling.told.knows();
      if (!telling.closed) {
        ofConflict(telling, gaps);
      }
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

  private static void ofConflict(Telling telling, List<Gap> gaps) {
    boolean asked = telling.asked.contains(CONFLICT);
    Telling opposed = telling.denies();
    if (opposed != null && !asked) {
      gaps.add(
          new Gap(
              Questions.id(GapKind.CONFLICT, telling.quote),
              GapKind.CONFLICT,
              telling.articulation,
              telling.quote,
              telling.echo + " / " + opposed.echo));
    }
  }

  /** What is most worth asking about a telling, where that is not asked yet. */
  private static void ofTelling(Telling telling, List<Gap> gaps) {
    EnumSet<GapKind> asked = EnumSet.of(GapKind.UNASKED_SIDE);
    Collection<Probe> probes = Methods.standard().probes();
    probes.stream().filter(p -> telling.asked.contains(p.id())).forEach(p -> asked.add(p.gap()));
    Probe best = null;
    for (Probe probe : probes) {
      if (probe.scope() == Scope.TELLING
          && !asked.contains(probe.gap())
          && (best == null || telling.lacks(probe) > telling.lacks(best))) {
        best = probe;
      }
    }
    if (best != null && telling.lacks(best) >= WORTH_NAMING) {
      gaps.add(
          new Gap(
              Questions.id(best.gap(), telling.quote),
              best.gap(),
              telling.articulation,
              telling.quote,
              telling.echo));
    }
  }
}
