package org.gochi.elicitation.expert;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Whether everything in a dossier can come out in some order. */
final class Reachable {
  private Reachable() {}

  /** The first item that no order of questions can bring out, if there is one. */
  static Optional<String> unreachable(Dossier dossier) {
    Set<String> said = new HashSet<>(dossier.opening().opens());
    dossier.incidents().forEach(each -> said.add(each.id()));
    boolean more = true;
    while (more) {
      more = false;
      for (Dossier.Item item : dossier.items()) {
        if (!said.contains(item.id()) && tellable(dossier, item, said)) {
          more = said.add(item.id());
        }
      }
    }
    return dossier.items().stream()
        .map(Dossier.Item::id)
        .filter(id -> !said.contains(id))
        .findFirst();
  }

  private static boolean tellable(Dossier dossier, Dossier.Item item, Set<String> said) {
    String corrects = item.corrects();
    if (!said.containsAll(item.hangsOn()) || (corrects != null && !said.contains(corrects))) {
      return false;
    }
    return item.free()
        || dossier.incidents().stream().anyMatch(each -> each.opens().contains(item.id()))
        || item.unlock().stream()
            .anyMatch(
                each -> each.about().isEmpty() || each.about().stream().anyMatch(said::contains));
  }
}
