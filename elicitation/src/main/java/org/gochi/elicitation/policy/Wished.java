package org.gochi.elicitation.policy;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gochi.elicitation.Choice;
import org.gochi.elicitation.Gap;
import org.gochi.elicitation.GapKind;
import org.gochi.elicitation.Policy;
import org.gochi.elicitation.Wish;
import org.gochi.elicitation.methods.Methods;
import org.gochi.elicitation.methods.Probe;
import org.gochi.elicitation.methods.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the next move where the person has a say in it: the question a gap calls for, or another
 * question than those they passed over.
 */
public final class Wished {
  private final Course course;
  private final Questions questions;
  private final Set<String> passedOver;

  private Wished(Course course, Wish wish) {
    this.course = course;
    this.questions = new Questions(course);
    this.passedOver = wish.otherThan().stream().map(AskedSoFar::same).collect(Collectors.toSet());
  }

  /** The next move; what the policy would do where the wish cannot be met. */
  public static Choice choose(Course course, Policy policy, Wish wish) {
    Wished wished = new Wished(course, wish);
    Choice asked = wish.gap() == null ? null : wished.about(wish.gap());
    if (asked != null) {
      return asked;
    }
    Choice choice = Chooser.choose(course, policy);
    if (!wished.passedOver.contains(AskedSoFar.same(choice.wording()))) {
      return choice;
    }
    Choice other = wished.other();
    return other == null ? choice : other;
  }

  /** The question that closes a gap; null when there is no such gap. */
  private @Nullable Choice about(String gap) {
    for (GapKind kind : List.of(GapKind.NO_PURPOSE, GapKind.NO_OVERVIEW, GapKind.NO_INCIDENT)) {
      if (gap.equals(Questions.id(kind, null))) {
        return chosen(new Candidate(Missing.probe(kind), List.of(), false, 1), gap);
      }
    }
    if (gap.equals(Missing.TERM_GAP) && course.unexplained() != null) {
      return questions.term();
    }
    for (Telling telling : course.open()) {
      Telling opposed = telling.denies();
      if (opposed != null && Questions.id(GapKind.CONFLICT, telling.quote).equals(gap)) {
        Probe probe = Methods.standard().probe(Missing.CONFLICT).orElseThrow();
        return chosen(new Candidate(probe, List.of(telling, opposed), false, 1), gap);
      }
    }
    Candidate best = null;
    for (Telling telling : course.open()) {
      for (Probe probe : Methods.standard().probes()) {
        boolean closes =
            probe.scope() == Scope.TELLING && Questions.id(probe.gap(), telling.quote).equals(gap);
        if (closes && (best == null || worth(probe, telling) > best.promise())) {
          best = new Candidate(probe, List.of(telling), false, worth(probe, telling));
        }
      }
    }
    return best == null ? null : chosen(best, gap);
  }

  /** What has been asked already serves only where nothing else closes the gap. */
  private static double worth(Probe probe, Telling telling) {
    double lacks = telling.lacks(probe);
    return telling.asked.contains(probe.id()) ? lacks - 10 : lacks;
  }

  private Choice chosen(Candidate candidate, String id) {
    Choice choice = worded(candidate);
    Gap gap = Objects.requireNonNull(choice.gap());
    return new Choice(
        choice.move(),
        choice.method(),
        choice.step(),
        choice.probe(),
        new Gap(id, gap.kind(), gap.articulation(), gap.where(), gap.about()),
        Sayings.of(course.language()).get("why.chosen"),
        choice.slots(),
        choice.wording(),
        choice.language());
  }

  /** The question that promises most of those not put yet; null when there is none. */
  private @Nullable Choice other() {
    Candidate best = null;
    for (Candidate candidate : new Prospects(course).all()) {
      if ((best == null || candidate.promise() > best.promise() + 1e-9)
          && !questions.alreadyAsked(candidate)
          && !passedOver.contains(AskedSoFar.same(worded(candidate).wording()))) {
        best = candidate;
      }
    }
    return best == null ? null : worded(best);
  }

  private Choice worded(Candidate candidate) {
    return questions.ask(candidate.probe(), candidate.targets(), candidate.more());
  }
}
