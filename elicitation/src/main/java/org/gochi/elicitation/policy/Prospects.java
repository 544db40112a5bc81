package org.gochi.elicitation.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gochi.elicitation.Kind;
import org.gochi.elicitation.Move;
import org.gochi.elicitation.methods.Methods;
import org.gochi.elicitation.methods.Probe;
import org.gochi.elicitation.methods.Scope;

/**
 * Weighs every question that could be asked by how likely it is to bring something new.
 *
 * <p>The expectation starts from the method's own and learns, in this dialogue, which probes and
 * which subjects bring something (Beta means). Every pair of a thing told and a probe is weighed
 * until it has been asked; nothing is asked twice.
 */
final class Prospects {
  /**
   * How many tries an expectation is worth before anything is learnt; found on simulated experts.
   */
  private static final double PROBE_STRENGTH = 3;

  private static final double SIDE_STRENGTH = 6;
  private static final double DIALOGUE_STRENGTH = 5;

  /** A question that does not fit the sort of telling promises this much of one that does. */
  private static final double MISFIT = 0.6;

  private static final double JUST_TOLD = 1.3;
  private static final double SUBJECT_STRENGTH = 2.5;
  private static final double DIALOGUE_MEAN = 0.35;
  private static final double SUBJECT_MEAN = 0.35;

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
        case FELT, NORMATIVE, VAGUE, TERM, TEACHBACK -> {
          // Chosen by what the person just said, not by weighing.
        }
      }
    }
    return candidates;
  }

  /** An occasion just told is gone into before another is asked for. */
  private double rest(String scope) {
    int since = course.sinceScope(scope);
    return scope.equals("incident") ? Math.min(1, since / 8.0) : since <= 1 ? 0.8 : 1;
  }

  /** What is left to expect of a probe, by itself and with those that draw out the same kind. */
  private double learned(Probe probe) {
    Tally own = course.tally(probe.id());
    Tally side = course.tally(Course.side(probe));
    return (own.left(probe.yield(), PROBE_STRENGTH) + side.left(probe.yield(), SIDE_STRENGTH)) / 2;
  }

  private void ofDialogue(Probe probe, List<Candidate> candidates) {
    if (probe.move() == Move.OPEN || probe.move() == Move.OVERVIEW) {
      return;
    }
    String scope = probe.move() == Move.INCIDENT ? "incident" : "dialogue";
    if (!course.askedInAll(probe.id())) {
      double promise =
          course.tally(scope).expected(DIALOGUE_MEAN, DIALOGUE_STRENGTH)
              / DIALOGUE_MEAN
              * learned(probe);
      candidates.add(
          new Candidate(probe, List.of(), false, promise * variety(probe) * rest(scope)));
    } else if (!probe.more().isEmpty()
        && course.askedInAll("hit:" + probe.id())
        && !course.askedInAll(probe.id() + "+")) {
      candidates.add(new Candidate(probe, List.of(), true, learned(probe) * 0.8));
    }
  }

  private void ofTellings(Probe probe, List<Candidate> candidates) {
    double base = learned(probe);
    double variety = variety(probe);
    for (Telling telling : course.open()) {
      if (telling.closed || (probe.incidents() && !telling.past)) {
        continue;
      }
      double subject = subject(telling);
      if (!telling.asked.contains(probe.id())) {
        double fit = fit(probe, telling);
        double promise = base * fit * subject * near(telling) * variety * leaning(telling, probe);
        candidates.add(new Candidate(probe, List.of(telling), false, promise));
      } else if (!probe.more().isEmpty()
          && telling.asked.contains("hit:" + probe.id())
          && !telling.asked.contains(probe.id() + "+")) {
        double promise = base * 0.8 * subject * near(telling) * variety;
        candidates.add(new Candidate(probe, List.of(telling), true, promise));
      }
    }
  }

  /** A story is asked for what was in it; what holds in general, for its limits. */
  private static double fit(Probe probe, Telling telling) {
    double kind =
        probe.on().contains(telling.kind) || (telling.story && probe.ofStories()) ? 1 : 0.45;
    return telling.story == probe.ofStories() || probe.incidents() ? kind : kind * MISFIT;
  }

  /** What was told in answer to a probe seldom answers that same probe again. */
  private static double leaning(Telling telling, Probe probe) {
    return telling.kind == probe.draws().getFirst() ? 0.5 : 1;
  }

  /** How much this subject has brought so far, against what a subject brings on average. */
  private static double subject(Telling telling) {
    return (SUBJECT_MEAN * SUBJECT_STRENGTH + telling.hits)
        / (SUBJECT_STRENGTH + telling.tries)
        / SUBJECT_MEAN;
  }

  private static final double STORY = 1.15;
  private static final double PAST = 1.1;
  private static final double BARE = 0.8;

  /** Stories and what belongs to them hold more than a bare step does. */
  private static double sort(Telling telling) {
    return telling.story ? STORY : telling.past ? PAST : telling.kind == Kind.STEP ? BARE : 1;
  }

  /** A talk stays with its subject for a while: what was just told comes first. */
  private double near(Telling telling) {
    int ago = course.turn() - telling.turn;
    double told = sort(telling);
    return told * (ago == 0 ? JUST_TOLD : ago == 1 ? 1.15 : 1);
  }

  /** The same kind of question again and again tires people. */
  private double variety(Probe probe) {
    int since = course.since(probe.id());
    return since <= 1 ? 0.7 : since == 2 ? 0.85 : 1;
  }

  private void ofGroups(Probe probe, List<Candidate> candidates) {
    double base = learned(probe) * variety(probe);
    List<Telling> open = course.open();
    for (int i = open.size() - 1; i >= 0 && i >= open.size() - 12; i--) {
      Telling telling = open.get(i);
      if (telling.closed || telling.asked.contains(probe.id())) {
        continue;
      }
      List<Telling> group = partners(telling, probe);
      if (!group.isEmpty()) {
        candidates.add(new Candidate(probe, group, false, base * subject(telling)));
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
