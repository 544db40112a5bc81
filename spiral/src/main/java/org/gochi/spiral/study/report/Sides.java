package org.gochi.spiral.study.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gochi.exchange.Role;
import org.gochi.spiral.study.Studied;
import org.gochi.spiral.study.Words;

/**
 * On which side of the line each speaker is drawn. People are above and partners below; where the
 * source does not say, the one who speaks first is above and all others below.
 */
final class Sides {
  private final Map<String, Boolean> above = new LinkedHashMap<>();
  private final Map<String, String> shown = new LinkedHashMap<>();

  Sides(Studied studied, Words words) {
    Map<String, Role> roles = studied.roles();
    boolean told = roles.values().stream().anyMatch(r -> r != Role.UNKNOWN);
    String first = roles.isEmpty() ? "" : roles.keySet().iterator().next();
    for (Map.Entry<String, Role> each : roles.entrySet()) {
      String name = each.getKey();
      above.put(name, told ? each.getValue() != Role.PARTNER : name.equals(first));
      // Exports that know no names call the speakers by their roles.
      boolean role = name.equals("person") || name.equals("partner");
      shown.put(name, role ? words.text("role." + name) : name);
    }
  }

  boolean above(String speaker) {
    return above.getOrDefault(speaker, true);
  }

  /** The style class of a speaker: {@code a} above the line, {@code b} below. */
  String style(String speaker) {
    return above(speaker) ? "a" : "b";
  }

  /** The name a reader sees. */
  String name(String speaker) {
    return shown.getOrDefault(speaker, speaker);
  }

  /** The names on one side, together. */
  String names(boolean side) {
    return above.entrySet().stream()
        .filter(e -> e.getValue() == side)
        .map(e -> name(e.getKey()))
        .limit(3)
        .reduce((a, b) -> a + ", " + b)
        .orElse("");
  }

  /** How many speak. */
  int size() {
    return above.size();
  }
}
