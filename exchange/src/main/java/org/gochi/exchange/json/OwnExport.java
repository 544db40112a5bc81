package org.gochi.exchange.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gochi.exchange.Format;
import org.gochi.exchange.Reason;
import org.gochi.exchange.Role;
import org.gochi.exchange.Turn;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The dialogues of our own export: of each the branch in view. */
final class OwnExport implements Shape {

  @Override
  public Format format() {
    return Format.GOCHI;
  }

  @Override
  public boolean matches(JsonNode record) {
    return "export".equals(Json.text(record, "gochi"));
  }

  @Override
  public void read(JsonNode record, Records to) {
    String language = Json.text(record.path("ba"), "language");
    Map<String, String> names = new HashMap<>();
    for (JsonNode participant : record.path("participants")) {
      String id = Json.text(participant, "id");
      String name = Json.text(participant, "name");
      if (id != null && name != null) {
        names.put(id, name);
      }
    }
    if (!record.path("dialogues").isArray() || record.path("dialogues").isEmpty()) {
      to.finding(Reason.NO_MESSAGES, null, "");
    }
    for (JsonNode dialogue : record.path("dialogues")) {
      dialogue(dialogue, language, names, to);
    }
  }

  private static void dialogue(
      JsonNode dialogue, @Nullable String language, Map<String, String> names, Records to) {
    String id = Json.text(dialogue, "id");
    Map<String, JsonNode> byId = new HashMap<>();
    String last = null;
    for (JsonNode utterance : dialogue.path("utterances")) {
      String each = Json.text(utterance, "id");
      if (each != null) {
        byId.put(each, utterance);
        last = each;
      }
    }
    String current = Json.text(dialogue, "current");
    if (last != null && (current == null || !byId.containsKey(current))) {
      to.finding(Reason.MISSING_CURRENT, id, "");
      current = last;
    }
    Branch branch = Branch.upFrom(current, byId::get, u -> Json.text(u, "parent"));
    if (!branch.sound(to, id)) {
      return;
    }
    List<Turn> turns = new ArrayList<>();
    int leftOut = 0;
    for (JsonNode utterance : branch.nodes()) {
      Role role = Json.role(Json.text(utterance, "speaker"));
      String words = Json.words(utterance.path("text"));
      if (role == null || words.isEmpty()) {
        leftOut++;
        continue;
      }
      Turn turn =
          Turn.of(role, words, Json.time(utterance.path("at")), Json.text(utterance, "model"));
      String participant = Json.text(utterance, "participant");
      String name = participant == null ? null : names.get(participant);
      turns.add(
          name == null || name.isBlank()
              ? turn
              : new Turn(name, role, words, turn.at(), null, turn.model(), turn.copied()));
    }
    String own = Json.text(dialogue, "language");
    to.conversation(
        id,
        Json.text(dialogue, "title"),
        own == null ? language : own,
        Format.GOCHI,
        turns,
        leftOut);
  }
}
