package org.gochi.exchange.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gochi.exchange.Format;
import org.gochi.exchange.Role;
import org.gochi.exchange.Turn;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A conversation of a Claude.ai export: a list of messages, newer exports with their parents. */
final class ClaudeAi implements Shape {
  /** The parent of a first message. */
  private static final String ROOT = "00000000-0000-4000-8000-000000000000";

  @Override
  public Format format() {
    return Format.CLAUDE;
  }

  @Override
  public boolean matches(JsonNode record) {
    return record.path("chat_messages").isArray()
        || (record.has("uuid") && record.has("account") && record.has("created_at"));
  }

  @Override
  public void read(JsonNode record, Records to) {
    String id = Json.text(record, "uuid");
    Branch branch = branch(record);
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
    to.conversation(id, Json.text(record, "name"), null, format(), turns, leftOut);
  }

  private static Branch branch(JsonNode record) {
    List<JsonNode> all = new ArrayList<>();
    Map<String, JsonNode> byId = new LinkedHashMap<>();
    boolean tree = false;
    for (JsonNode message : record.path("chat_messages")) {
      all.add(message);
      String id = Json.text(message, "uuid");
      if (id != null) {
        byId.put(id, message);
      }
      tree |= parent(message) != null;
    }
    if (!tree) {
      return new Branch(all, false, null);
    }
    String leaf = Json.text(record, "current_leaf_message_uuid");
    return Branch.upFrom(
        leaf != null && byId.containsKey(leaf) ? leaf : newest(byId), byId::get, ClaudeAi::parent);
  }

  private static @Nullable String parent(JsonNode message) {
    String parent = Json.text(message, "parent_message_uuid");
    return ROOT.equals(parent) ? null : parent;
  }

  private static @Nullable String newest(Map<String, JsonNode> byId) {
    String newest = null;
    Instant newestTime = Instant.MIN;
    for (Map.Entry<String, JsonNode> each : byId.entrySet()) {
      Instant at = Json.time(each.getValue().path("created_at"));
      Instant known = at == null ? Instant.MIN : at;
      if (!known.isBefore(newestTime)) {
        newest = each.getKey();
        newestTime = known;
      }
    }
    return newest;
  }

  private static @Nullable Turn turn(JsonNode message) {
    Role role = Json.role(Json.text(message, "sender"));
    if (role == null) {
      return null;
    }
    // The parts tell words from thinking and tools; the plain text mixes or lacks them.
    String words = Json.words(message.path("content"));
    if (words.isEmpty() && !onlyTools(message.path("content"))) {
      String plain = Json.text(message, "text");
      words = plain == null ? "" : plain.strip();
    }
    List<String> pasted = new ArrayList<>();
    for (JsonNode attachment : message.path("attachments")) {
      String text = Json.text(attachment, "extracted_content");
      if (text != null && !text.isBlank()) {
        pasted.add(text.strip());
      }
    }
    if (words.isEmpty() && pasted.isEmpty()) {
      return null;
    }
    return Turn.of(role, words, Json.time(message.path("created_at")), null).withPasted(pasted);
  }

  private static boolean onlyTools(JsonNode content) {
    for (JsonNode part : content) {
      String type = Json.text(part, "type");
      if (type != null && !type.equals("text")) {
        return true;
      }
    }
    return false;
  }
}
