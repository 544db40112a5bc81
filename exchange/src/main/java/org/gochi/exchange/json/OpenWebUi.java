package org.gochi.exchange.json;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gochi.exchange.Format;
import org.gochi.exchange.Reason;
import org.gochi.exchange.Role;
import org.gochi.exchange.Turn;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A chat of Open WebUI: a tree under {@code chat.history}, or that inner chat by itself. */
final class OpenWebUi implements Shape {
  /** What the program folds away: the model's reasoning and its calls of tools. */
  private static final Pattern FOLDED =
      Pattern.compile(
          "<details\\b[^>]*type=\"(?:reasoning|tool_calls|code_interpreter)\"[^>]*>.*?(?:</details>|\\z)",
          Pattern.DOTALL);

  @Override
  public Format format() {
    return Format.OPEN_WEBUI;
  }

  @Override
  public boolean matches(JsonNode record) {
    JsonNode chat = chat(record);
    return chat.path("history").isObject()
        || (record.path("chat").isObject() && chat.path("messages").isArray())
        || (chat.has("models") && chat.path("messages").isArray());
  }

  private static JsonNode chat(JsonNode record) {
    return record.path("chat").isObject() ? record.path("chat") : record;
  }

  @Override
  public void read(JsonNode record, Records to) {
    JsonNode chat = chat(record);
    String id = Json.text(record, "id");
    if (id == null) {
      id = Json.text(chat, "id");
    }
    String title = Json.text(record, "title");
    if (title == null) {
      title = Json.text(chat, "title");
    }
    Branch branch = branch(chat, to, id);
    if (!branch.sound(to, id)) {
      return;
    }
    List<Turn> turns = new ArrayList<>();
    int leftOut = 0;
    for (JsonNode message : branch.nodes()) {
      Turn turn = turn(message);
      if (turn == null) {
        leftOut++;
      } else {
        turns.add(turn);
      }
    }
    to.conversation(id, title, null, format(), turns, leftOut);
  }

  private static Branch branch(JsonNode chat, Records to, @Nullable String id) {
    JsonNode messages = chat.path("history").path("messages");
    if (!messages.isObject()) {
      List<JsonNode> list = new ArrayList<>();
      chat.path("messages").forEach(list::add);
      return new Branch(list, false, null);
    }
    String current = Json.text(chat.path("history"), "currentId");
    if (current == null || !messages.has(current)) {
      if (!messages.isEmpty()) {
        to.finding(Reason.MISSING_CURRENT, id, "");
      }
      current =
          Branch.newestLeaf(
              messages, m -> Json.text(m, "parentId"), m -> Json.time(m.path("timestamp")));
    }
    return Branch.upFrom(current, messages::get, m -> Json.text(m, "parentId"));
  }

  private static @Nullable Turn turn(JsonNode message) {
    Role role = Json.role(Json.text(message, "role"));
    if (role == null) {
      return null;
    }
    String words = FOLDED.matcher(Json.words(message.path("content"))).replaceAll("").strip();
    return words.isEmpty()
        ? null
        : Turn.of(role, words, Json.time(message.path("timestamp")), Json.text(message, "model"));
  }
}
