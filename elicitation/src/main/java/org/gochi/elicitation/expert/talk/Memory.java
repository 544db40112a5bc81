package org.gochi.elicitation.expert.talk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gochi.elicitation.expert.Dossier;
import org.gochi.elicitation.expert.Dossier.Item;
import org.gochi.elicitation.expert.Probe;
import org.gochi.elicitation.expert.understand.Question;
import org.jspecify.annotations.Nullable;

/** What a person has said and been asked in one dialogue. */
final class Memory {
  private final List<String> said = new ArrayList<>();
  private final Set<String> out = new HashSet<>();
  private final Set<String> touched = new HashSet<>();
  private final Set<String> asked = new HashSet<>();

  /** Ids of items and incidents, the last at the end; a thing is there once. */
  List<String> said() {
    return said;
  }

  boolean isSaid(String id) {
    return out.contains(id);
  }

  void say(String id) {
    said.remove(id);
    said.add(id);
    out.add(id);
  }

  /** The person spoke around the item without saying it. */
  void touch(String id) {
    touched.add(id);
    said.remove(id);
    said.add(id);
  }

  boolean isTouched(String id) {
    return touched.contains(id) && !out.contains(id);
  }

  /**
   * Whether the very same was asked before: the same words, and where they only point back ("and
   * then?", "tell me more about that"), after the same last answer.
   */
  boolean askedBefore(String text, Question question) {
    boolean pointsBack =
        question.anchor() == Question.Anchor.LAST || question.probes().contains(Probe.MORE);
    String after = pointsBack && !said.isEmpty() ? said.getLast() : "";
    String words = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    return !asked.add(words + " after " + after);
  }

  /** Whether everything the item waits for has been said. */
  boolean ready(Item item) {
    String corrects = item.corrects();
    return !out.contains(item.id())
        && out.containsAll(item.hangsOn())
        && (corrects == null || out.contains(corrects));
  }

  /** The next incident not told yet, or null. */
  Dossier.@Nullable Incident untold(Dossier dossier) {
    return dossier.incidents().stream()
        .filter(each -> !out.contains(each.id()))
        .findFirst()
        .orElse(null);
  }
}
