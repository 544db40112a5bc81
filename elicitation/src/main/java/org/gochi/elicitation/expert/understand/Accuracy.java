package org.gochi.elicitation.expert.understand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gochi.elicitation.expert.Dossier;

/**
 * How many labelled questions are taken as labelled.
 *
 * @param questions how many there are
 * @param probe how many are taken rightly as to what they ask for
 * @param target how many are taken rightly as to what they are about
 * @param form how many are taken rightly as to how they are put
 * @param misses the questions taken wrongly in any of these
 */
public record Accuracy(int questions, int probe, int target, int form, List<Miss> misses) {
  public Accuracy {
    misses = List.copyOf(misses);
  }

  /** A question and how it was taken. */
  public record Miss(LabelledQuestion question, Question taken) {}

  /** Takes every question and counts. */
  public static Accuracy of(List<LabelledQuestion> questions, List<Dossier> dossiers) {
    Map<String, Understanding> listeners = new HashMap<>();
    List<Miss> misses = new ArrayList<>();
    int probe = 0;
    int target = 0;
    int form = 0;
    for (LabelledQuestion each : questions) {
      Question taken =
          listeners
              .computeIfAbsent(each.dossier(), name -> LabelledQuestion.listener(dossiers, name))
              .take(each.text(), each.said());
      boolean probeRight = each.probeRight(taken);
      boolean targetRight = each.targetRight(taken);
      boolean formRight = each.form() == taken.form();
      probe += probeRight ? 1 : 0;
      target += targetRight ? 1 : 0;
      form += formRight ? 1 : 0;
      if (!probeRight || !targetRight || !formRight) {
        misses.add(new Miss(each, taken));
      }
    }
    return new Accuracy(questions.size(), probe, target, form, misses);
  }

  /** The share taken rightly as to what is asked for, 0 to 1. */
  public double probeShare() {
    return share(probe);
  }

  /** The share taken rightly as to what it is about, 0 to 1. */
  public double targetShare() {
    return share(target);
  }

  /** The share taken rightly as to how it is put, 0 to 1. */
  public double formShare() {
    return share(form);
  }

  private double share(int count) {
    return questions == 0 ? 0 : (double) count / questions;
  }
}
