package org.gochi.elicitation.expert.talk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gochi.elicitation.expert.Dossier;
import org.gochi.elicitation.expert.Dossier.Item;
import org.gochi.elicitation.expert.Dossier.Unlock;
import org.gochi.elicitation.expert.Probe;
import org.gochi.elicitation.expert.Probe.Reach;
import org.gochi.elicitation.expert.understand.Question;
import org.gochi.elicitation.expert.understand.Question.Anchor;
import org.jspecify.annotations.Nullable;

/**
 * Which item a question brings to mind. The closer an unlock fits what was asked, the sooner it
 * comes; of several that fit alike, the one named by the question, then the most central.
 */
final class Recall {
  /** How closely an unlock fits a question. */
  private enum Fit {
    EXACT,
    NEAR,
    GENERAL
  }

  /** A question names a thing that has not been said when it holds two of its rarer words. */
  private static final double NAMES_UNSAID = 2.2;

  record Found(Item item, boolean exact) {}

  private record Candidate(Item item, Fit fit, boolean mainProbe, double named) {}

  private final Dossier dossier;
  private final Memory memory;

  Recall(Dossier dossier, Memory memory) {
    this.dossier = dossier;
    this.memory = memory;
  }

  /**
   * What comes to mind, the first first.
   *
   * @param tired whether only what was asked for exactly still comes
   */
  List<Found> find(Question question, boolean tired) {
    List<Candidate> candidates = new ArrayList<>();
    List<Probe> probes = question.probes().stream().limit(2).toList();
    for (Item item : dossier.items()) {
      if (!memory.ready(item)) {
        continue;
      }
      if (memory.isTouched(item.id())) {
        staysWith(question, item).ifPresent(candidates::add);
        continue;
      }
      for (Unlock unlock : item.unlock()) {
        for (Probe probe : probes) {
          if (unlock.probes().contains(probe)) {
            boolean main = probe == probes.getFirst();
            fit(question, probe, item, unlock)
                .filter(fit -> !tired || fit == Fit.EXACT)
                .filter(fit -> main || fit == Fit.EXACT)
                .ifPresent(fit -> candidates.add(candidate(question, item, fit, main)));
          }
        }
      }
    }
    Set<String> seen = new HashSet<>();
    return candidates.stream()
        .sorted(
            Comparator.comparing(Candidate::fit)
                .thenComparing(Candidate::mainProbe, Comparator.reverseOrder())
                .thenComparing(Candidate::named, Comparator.reverseOrder()))
        .filter(each -> seen.add(each.item().id()))
        .map(each -> new Found(each.item(), each.fit() == Fit.EXACT && each.mainProbe()))
        .toList();
  }

  private static Candidate candidate(Question question, Item item, Fit fit, boolean main) {
    double named = question.named().getOrDefault(item.id(), 0.0);
    return new Candidate(item, fit, main, named >= NAMES_UNSAID ? named : 0);
  }

  /** Someone who stays with a thing that was only hinted at gets it. */
  private static Optional<Candidate> staysWith(Question question, Item item) {
    boolean aboutIt = item.id().equals(question.target());
    boolean asksOn =
        (!question.probes().isEmpty() && question.probes().getFirst().reach() != Reach.WHOLE)
            || question.probes().contains(Probe.INCIDENT);
    boolean bareWhy = question.probes().contains(Probe.BASIS) && question.words().isEmpty();
    return (aboutIt && asksOn && !bareWhy) || (aboutIt && question.anchor() == Anchor.NAMED)
        ? Optional.of(candidate(question, item, Fit.EXACT, true))
        : Optional.empty();
  }

  private Optional<Fit> fit(Question question, Probe probe, Item item, Unlock unlock) {
    @Nullable String target = question.target();
    boolean open = unlock.about().isEmpty();
    boolean tellable = open || unlock.about().stream().anyMatch(memory::isSaid);
    if (target != null && memory.isSaid(target) && unlock.about().contains(target)) {
      return Optional.of(Fit.EXACT);
    }
    double named = question.named().getOrDefault(item.id(), 0.0);
    if (tellable && named >= NAMES_UNSAID) {
      return Optional.of(Fit.EXACT);
    }
    if (!tellable) {
      return Optional.empty();
    }
    if (question.anchor() == Anchor.WHOLE) {
      return Optional.of(open ? Fit.NEAR : Fit.GENERAL);
    }
    if (open && probe.reach() != Reach.NEAR) {
      return Optional.of(Fit.NEAR);
    }
    // "What did you notice?" after one cue of a night still asks about that night.
    if (question.anchor() == Anchor.LAST && target != null && sameOccasion(target, unlock)) {
      return Optional.of(Fit.NEAR);
    }
    return probe.reach() == Reach.WIDE && question.anchor() == Anchor.LAST
        ? Optional.of(Fit.GENERAL)
        : Optional.empty();
  }

  private boolean sameOccasion(String target, Unlock unlock) {
    return occasions(target).stream().anyMatch(unlock.about()::contains);
  }

  /** The told incidents that a thing was unlocked about. */
  private Set<String> occasions(String id) {
    Set<String> found = new HashSet<>();
    if (dossier.incident(id).isPresent()) {
      found.add(id);
    }
    dossier
        .item(id)
        .ifPresent(
            item ->
                item.unlock().stream()
                    .flatMap(unlock -> unlock.about().stream())
                    .filter(about -> dossier.incident(about).isPresent())
                    .filter(memory::isSaid)
                    .forEach(found::add));
    return found;
  }
}
