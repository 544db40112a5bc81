package org.gochi.exchange.vault;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where everything of a ba stands in its vault: paths without ending, by id. */
record Notes(
    String home,
    Map<String, String> cards,
    Map<String, String> dialogues,
    Map<String, String> dialogueOfUtterance) {

  String card(String id) {
    return cards.getOrDefault(id, id);
  }

  String dialogue(String id) {
    return dialogues.getOrDefault(id, id);
  }

  /** A wikilink to a note, shown by its name alone. */
  static String link(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.equals(path) ? "[[" + path + "]]" : "[[" + path + "|" + name + "]]";
  }

  /** A wikilink to an utterance, or null when it is not in the export. */
  @Nullable String utterance(String id) {
    String dialogue = dialogueOfUtterance.get(id);
    if (dialogue == null) {
      return null;
    }
    String path = dialogue(dialogue);
    String name = path.substring(path.lastIndexOf('/') + 1);
    return "[[" + path + "#^" + Markdown.block(id) + "|" + name + "]]";
  }
}
