package org.gochi.exchange.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.gochi.exchange.CopiedSpan;
import org.gochi.exchange.Format;
import org.gochi.exchange.Reason;
import org.gochi.exchange.Role;
import org.gochi.exchange.Turn;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A conversation of a ChatGPT export: a tree of nodes, of which the path from {@code current_node}
 * to the root was seen. Siblings are edits and regenerations.
 */
final class ChatGpt implements Shape {

  @Override
  public Format format() {
    return Format.CHATGPT;
  }

  @Override
  public boolean matches(JsonNode record) {
    return record.path("mapping").isObject()
        || record.has("current_node")
        || (record.has("conversation_id") && record.has("create_time"));
  }

  @Override
  public void read(JsonNode record, Records to) {
    String id = Json.text(record, "conversation_id", "id");
    String title = Json.text(record, "title");
    JsonNode mapping = record.path("mapping");
    String current = Json.text(record, "current_node");
    Function<String, @Nullable JsonNode> node = mapping::get;
    Function<JsonNode, @Nullable String> parent = n -> Json.text(n, "parent");
    if (current == null || !mapping.has(current)) {
      if (mapping.isObject() && !mapping.isEmpty()) {
        to.finding(Reason.MISSING_CURRENT, id, title == null ? "" : title);
      }
      current =
          Branch.newestLeaf(mapping, parent, n -> Json.time(n.path("message").path("create_time")));
    }
    Branch branch = Branch.upFrom(current, node, parent);
    if (!branch.sound(to, id)) {
      return;
    }
    List<Turn> turns = new ArrayList<>();
    int leftOut = 0;
    for (JsonNode each : branch.nodes()) {
      JsonNode message = each.path("message");
      if (!message.isObject()) {
        continue;
      }
      Turn turn = turn(message);
      if (turn != null) {
        turns.add(turn);
      } else if (message.path("content").isObject()) {
        leftOut++;
      }
    }
    to.conversation(id, title, null, format(), turns, leftOut);
  }

  private static @Nullable Turn turn(JsonNode message) {
    Role role = Json.role(Json.text(message.path("author"), "role"));
    JsonNode metadata = message.path("metadata");
    String recipient = Json.text(message, "recipient");
    if (role == null
        || Json.yes(metadata, "is_visually_hidden_from_conversation")
        || Json.yes(metadata, "is_user_system_message")
        || (recipient != null && !recipient.equals("all"))) {
      return null;
    }
    JsonNode content = message.path("content");
    String type = Json.text(content, "content_type");
    String words = words(content, type == null ? "text" : type);
    if (words == null || words.isBlank()) {
      return null;
    }
    Turn turn =
        Turn.of(
            role, words, Json.time(message.path("create_time")), Json.text(metadata, "model_slug"));
    if (!"code".equals(type)) {
      return turn;
    }
    CopiedSpan whole =
        new CopiedSpan(CopiedSpan.Kind.CODE, 0, words.codePointCount(0, words.length()));
    return new Turn(
        turn.speaker(),
        role,
        words,
        turn.at(),
        null,
        turn.model(),
        Collections.singletonList(whole));
  }

  /** Only what one said to the other; profiles, thoughts and tools' output are null. */
  private static @Nullable String words(JsonNode content, String type) {
    return switch (type) {
      case "text", "multimodal_text" -> parts(content);
      case "code" -> Json.text(content, "text");
      case "user_editable_context",
          "model_editable_context",
          "thoughts",
          "reasoning_recap",
          "execution_output",
          "tether_quote",
          "tether_browsing_display",
          "sonic_webpage",
          "system_error",
          "computer_output",
          "citable_code_output" ->
          null;
      default -> parts(content);
    };
  }

  private static @Nullable String parts(JsonNode content) {
    List<String> texts = new ArrayList<>();
    for (JsonNode part : content.path("parts")) {
      if (part.isString()) {
        texts.add(part.stringValue());
      } else if ("audio_transcription".equals(Json.text(part, "content_type"))) {
        String spoken = Json.text(part, "text");
        if (spoken != null) {
          texts.add(spoken);
        }
      }
    }
    texts.removeIf(String::isBlank);
    if (texts.isEmpty()) {
      return Json.text(content, "text");
    }
    return String.join("\n", texts).strip();
  }
}
