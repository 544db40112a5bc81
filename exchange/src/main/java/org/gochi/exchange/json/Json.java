package org.gochi.exchange.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.gochi.exchange.Role;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Lenient looks into JSON that other programs wrote: whatever is not as expected is absent. */
final class Json {
  /** Numbers beyond this are milliseconds: as seconds it would be the year 5138. */
  private static final double MILLIS_FROM = 1e11;

  private Json() {}

  /** The field's text, or null when it is absent, empty or no text. */
  static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (!value.isString()) {
      return null;
    }
    String text = value.stringValue();
    return text.isEmpty() ? null : text;
  }

  /** The first of the fields that has a text. */
  static @Nullable String text(JsonNode node, String field, String otherwise) {
    String text = text(node, field);
    return text != null ? text : text(node, otherwise);
  }

  static boolean yes(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isBoolean() && value.booleanValue();
  }

  /**
   * A message's words from what chat programs put there: a text, or a list of parts that are texts
   * or objects with a {@code text}.
   */
  static String words(JsonNode content) {
    if (content.isString()) {
      return content.stringValue().strip();
    }
    List<String> parts = new ArrayList<>();
    if (content.isArray()) {
      for (JsonNode part : content) {
        if (part.isString()) {
          parts.add(part.stringValue());
        } else if (part.isObject() && spoken(text(part, "type"))) {
          String text = text(part, "text");
          if (text != null) {
            parts.add(text);
          }
        }
      }
    }
    return String.join("\n", parts).strip();
  }

  private static boolean spoken(@Nullable String type) {
    return type == null
        || type.equals("text")
        || type.equals("input_text")
        || type.equals("output_text");
  }

  /** The side a role name stands for; null for system, tool and the like. */
  static @Nullable Role role(@Nullable String name) {
    if (name == null) {
      return null;
    }
    return switch (name) {
      case "user", "human", "prompter", "person", "User", "Human" -> Role.PERSON;
      case "assistant",
          "gpt",
          "chatgpt",
          "bot",
          "model",
          "bing",
          "bard",
          "claude",
          "partner",
          "Assistant" ->
          Role.PARTNER;
      default -> null;
    };
  }

  /** A date as seconds, milliseconds or text in any of these; null when it is none. */
  static @Nullable Instant time(JsonNode value) {
    if (value.isNumber()) {
      return ofNumber(value.doubleValue());
    }
    if (!value.isString()) {
      return null;
    }
    String text = value.stringValue().strip();
    if (text.length() > 40) {
      return null;
    }
    try {
      if (text.matches("-?\\d+(\\.\\d+)?")) {
        return ofNumber(Double.parseDouble(text));
      }
      String iso = text.replaceFirst(" UTC$", "Z").replace(' ', 'T');
      boolean zoned =
          iso.endsWith("Z") || (iso.matches(".*[+-]\\d\\d:?\\d\\d$") && iso.length() > 16);
      return zoned
          ? OffsetDateTime.parse(iso.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2")).toInstant()
          : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Instant ofNumber(double number) {
    double seconds = Math.abs(number) >= MILLIS_FROM ? number / 1000 : number;
    if (!(Math.abs(seconds) < MILLIS_FROM) || seconds == 0) {
      return null;
    }
    return Instant.ofEpochMilli(Math.round(seconds * 1000));
  }
}
