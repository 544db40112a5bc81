package org.gochi.exchange.json;

import java.util.ArrayList;
import java.util.List;
import org.gochi.exchange.Role;
import org.gochi.exchange.Turn;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Turns from a plain list of messages, each with a role and words under one of the usual names.
 *
 * @param turns what was said
 * @param leftOut messages of systems and tools, and empty ones
 * @param unlike messages that are no objects with a role
 */
record Messages(List<Turn> turns, int leftOut, int unlike) {

  static Messages of(JsonNode list, @Nullable String model) {
    List<Turn> turns = new ArrayList<>();
    int leftOut = 0;
    int unlike = 0;
    for (JsonNode message : list) {
      if (!message.isObject() || role(message) == null) {
        unlike++;
        continue;
      }
      Role role = Json.role(role(message));
      JsonNode content = content(message);
      String words = Html.plain(Json.words(content));
      if (role == null || words.isEmpty()) {
        leftOut++;
        continue;
      }
      turns.add(
          Turn.of(
              role,
              words,
              Json.time(message.path("timestamp")),
              role == Role.PARTNER ? model : null));
    }
    return new Messages(turns, leftOut, unlike);
  }

  /** Whether a record is itself a message rather than a conversation. */
  static boolean isMessage(JsonNode record) {
    return record.isObject() && role(record) != null && !content(record).isMissingNode();
  }

  private static @Nullable String role(JsonNode message) {
    String role = Json.text(message, "role", "from");
    return role != null ? role : Json.text(message, "user");
  }

  private static JsonNode content(JsonNode message) {
    for (String name : List.of("content", "value", "text", "markdown")) {
      if (message.has(name)) {
        return message.path(name);
      }
    }
    return message.path("content");
  }
}
