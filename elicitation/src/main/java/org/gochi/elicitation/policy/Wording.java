package org.gochi.elicitation.policy;

import java.util.Map;
import java.util.regex.Pattern;

/** Fills wordings with the person's own words. */
final class Wording {
  private static final Pattern SLOT = Pattern.compile("\\{\\w+}");

  private Wording() {}

  static String fill(String wording, Map<String, String> slots) {
    String filled = wording;
    for (Map.Entry<String, String> slot : slots.entrySet()) {
      filled = filled.replace("{" + slot.getKey() + "}", slot.getValue());
    }
    return filled;
  }

  /** Whether a question may have been made with a wording. */
  static boolean fits(String wording, String question) {
    for (String part : SLOT.split(wording)) {
      if (!question.contains(part)) {
        return false;
      }
    }
    return true;
  }
}
