package org.gochi.elicitation.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gochi.elicitation.GapKind;
import org.gochi.elicitation.Move;
import org.gochi.elicitation.methods.Finds;
import org.gochi.elicitation.methods.Methods;
import org.gochi.elicitation.methods.Probe;
import org.gochi.elicitation.methods.Scope;

/**
 * Weighs every question that could be asked by how likely it is to bring something new.
 *
 * <p>The expectation starts from how much there usually is to find by that probe about a thing of
 * that kind. What has come out on a side of a subject takes away from what is left there; a dry
 * answer takes away more. Every pair of a thing told and a probe is weighed until it has been
 * asked; nothing is asked twice.
 */
final class Prospects {
  /** A talk stays with what was just told; by turns ago. */
  private static final double[] NEAR = {1.5, 1.25, 1.1};

  /** While an occasion is gone into, so many turns, the work as a whole waits. */
  private static final int WITH_THE_STORY = 6;

  private static final double AWAY_FROM_STORY = 0.6;

  /** Where and when it was holds less than what was noticed. */
  private static final double SETTING = 0.8;

  /** Turns until the work as a whole, or another occasion, is asked for as readily as the rest. */
  private static final double WHOLE_APART = 3;

  private static final double OCCASIONS_APART = 8;
  private static final double WHOLE_AT_ONCE = 0.6;

  /** Turns until a talk has begun. */
  private static final double BEGUN = 10;

  private static final double MORE = 0.95;

  private final Course course;

  Prospects(Course course) {
    this.course = course;
  }

  /** The candidates, in a fixed order. */
  List<Candidate> all() {
    List<Candidate> candidates = new ArrayList<>();
    for (Probe probe : Methods.standard().probes()) {
      switch (probe.scope()) {
        case DIALOGUE -> ofDialogue(probe, candidates);
        case TELLING -> ofTellings(probe, candidates);
        case PAIR, TRIAD -> ofGroups(probe, candidates);
        case CONFLICT -> ofConflicts(probe, candidates);
        case FELT, NORMATIVE, VAGUE, TERM, TEACHBACK -> {
          // Chosen by what the person just said, not by weighing.
        }
      }
    }
    return candidates;
  }

  private void ofDialogue(Probe probe, List<Candidate> candidates) {
    if (probe.move() == Move.OPEN || probe.move() == Move.OVERVIEW) {
      return;
    }
    if (probe.incidents() && !course.storyTold()) {
      return;
    }
    if (probe.gap() == GapKind.NO_INCIDENT && course.storyTold()) {
      return; // another occasion is asked for in other words
    }
    boolean first = !course.asked().ever(probe.id());
    if (!first && !mayHoldMore(probe)) {
      return;
    }
    double promise = Finds.likely(course.left(probe)) * variety(probe) * rest(probe);
    candidates.add(new Candidate(probe, List.of(), !first, first ? promise : promise * MORE));
  }

  /** What brought something is asked for more, in other words each time, until it is dry. */
  private boolean mayHoldMore(Probe probe) {
    int wordings = probe.more().getOrDefault(course.language(), List.of()).size();
    return course.broughtLast(probe.id()) && course.asked().times(probe.id() + "+") < wordings;
  }

  /** The work as a whole is asked about now and then, and another occasion more seldom still. */
  private double rest(Probe probe) {
    if (probe.move() == Move.INCIDENT) {
      // One that was told unasked counts as well.
      int since = Math.min(course.sinceGroup("incident"), course.sinceStory());
      return Math.min(1, since / OCCASIONS_APART);
    }
    // First what was told: a talk that has hardly begun is not asked about the work as a whole.
    double begun = Math.min(1, course.turn() / BEGUN);
    double apart = begun * Math.min(1, course.sinceGroup("dialogue") / WHOLE_APART);
    double away = course.sinceStory() < WITH_THE_STORY ? AWAY_FROM_STORY : 1;
    return away * (WHOLE_AT_ONCE + (1 - WHOLE_AT_ONCE) * apart);
  }

  private void ofTellings(Probe probe, List<Candidate> candidates) {
    double variety = variety(probe);
    for (Telling telling : course.open()) {
      if (telling.closed || (probe.incidents() && !telling.past)) {
        continue;
      }
      double promise = Finds.likely(telling.left(probe)) * near(telling) * variety;
      if (!telling.asked.contains(probe.id())) {
        candidates.add(new Candidate(probe, List.of(telling), false, promise));
      } else if (!probe.more().isEmpty()
          && telling.asked.contains("hit:" + probe.id())
          && !telling.asked.contains(probe.id() + "+")) {
        candidates.add(new Candidate(probe, List.of(telling), true, promise * MORE));
      }
    }
  }

  private void ofConflicts(Probe probe, List<Candidate> candidates) {
    for (Telling telling : course.open()) {
      Telling opposed = telling.denies();
      if (opposed != null && !telling.closed && !telling.asked.contains(probe.id())) {
        double promise = Finds.likely(telling.left(probe)) * near(telling);
        candidates.add(new Candidate(probe, List.of(telling, opposed), false, promise));
      }
    }
  }

  private double near(Telling telling) {
    int ago = course.turn() - telling.turn;
    double told = telling.story && !telling.told.knows() ? SETTING : 1;
    return told * (ago < NEAR.length ? NEAR[ago] : 1);
  }

  /** The same kind of question again and again tires people. */
  private double variety(Probe probe) {
    int since = course.asked().since(probe.id());
    return since <= 1 ? 0.75 : since == 2 ? 0.9 : 1;
  }

  private void ofGroups(Probe probe, List<Candidate> candidates) {
    double variety = variety(probe);
    List<Telling> open = course.open();
    for (int i = open.size() - 1; i >= 0 && i >= open.size() - 12; i--) {
      Telling telling = open.get(i);
      if (telling.closed || telling.asked.contains(probe.id())) {
        continue;
      }
      List<Telling> group = partners(telling, probe);
      if (!group.isEmpty()) {
        candidates.add(
            new Candidate(probe, group, false, Finds.likely(telling.left(probe)) * variety));
      }
    }
  }

  /** The telling with the one or two that are of its kind and nearest in words. */
  private List<Telling> partners(Telling telling, Probe probe) {
    int wanted = probe.scope() == Scope.PAIR ? 2 : 3;
    List<Telling> group = new ArrayList<>();
    group.add(telling);
    List<Telling> others =
        course.open().stream()
            .filter(
                o -> o != telling && !o.closed && o.kind == telling.kind && o.turn != telling.turn)
            .sorted(
                Comparator.<Telling>comparingInt(o -> -shared(o, telling))
                    .thenComparingInt(o -> o.number))
            .limit(wanted - 1L)
            .toList();
    if (others.size() < wanted - 1 || shared(others.getFirst(), telling) == 0) {
      return List.of();
    }
    group.addAll(others);
    return group;
  }

  private static int shared(Telling one, Telling other) {
    int shared = 0;
    for (String term : one.terms) {
      shared += other.terms.contains(term) ? 1 : 0;
    }
    return shared;
  }
}
