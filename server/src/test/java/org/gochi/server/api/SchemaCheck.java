package org.gochi.server.api;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Holds a JSON value against a schema of the API document: the part of JSON Schema used there. */
final class SchemaCheck {
  private final JsonNode document;
  private final List<String> wrong = new ArrayList<>();

  private SchemaCheck(JsonNode document) {
    this.document = document;
  }

  /** What does not fit, by its place in the value; empty when all does. */
  static List<String> of(JsonNode document, JsonNode schema, JsonNode value) {
    SchemaCheck check = new SchemaCheck(document);
    check.check(schema, value, "$");
    return check.wrong;
  }

  private void check(JsonNode schema, JsonNode value, String at) {
    if (schema.has("$ref")) {
      check(document.at(schema.get("$ref").asString().substring(1)), value, at);
      return;
    }
    if (schema.has("anyOf")) {
      for (JsonNode one : schema.get("anyOf")) {
        if (of(document, one, value).isEmpty()) {
          return;
        }
      }
      wrong.add(at + " fits none of the alternatives: " + value);
      return;
    }
    switch (schema.path("type").asString("")) {
      case "string" -> string(schema, value, at);
      case "boolean" -> require(value.isBoolean(), at, value);
      case "integer" -> require(value.isIntegralNumber(), at, value);
      case "number" -> require(value.isNumber(), at, value);
      case "null" -> require(value.isNull(), at, value);
      case "array" -> array(schema, value, at);
      case "object" -> object(schema, value, at);
      default -> wrong.add(at + " has no type in the document");
    }
  }

  private void string(JsonNode schema, JsonNode value, String at) {
    require(value.isString(), at, value);
    if (value.isString() && schema.path("format").asString("").equals("date-time")) {
      try {
        Instant.parse(value.asString());
      } catch (DateTimeParseException notATime) {
        wrong.add(at + " is no time: " + value);
      }
    }
    if (schema.has("enum")) {
      require(
          schema.get("enum").valueStream().anyMatch(w -> w.asString().equals(value.asString())),
          at,
          value);
    }
  }

  private void array(JsonNode schema, JsonNode value, String at) {
    require(value.isArray(), at, value);
    for (int i = 0; i < value.size(); i++) {
      check(schema.get("items"), value.get(i), at + "[" + i + "]");
    }
  }

  private void object(JsonNode schema, JsonNode value, String at) {
    require(value.isObject(), at, value);
    for (JsonNode name : schema.path("required")) {
      require(value.has(name.asString()), at + "." + name.asString(), value);
    }
    for (String name : value.propertyNames()) {
      JsonNode field = schema.path("properties").path(name);
      if (field.isMissingNode()) {
        wrong.add(at + "." + name + " is not in the document");
      } else {
        check(field, value.get(name), at + "." + name);
      }
    }
  }

  private void require(boolean fits, String at, JsonNode value) {
    if (!fits) {
      wrong.add(at + " does not fit: " + value);
    }
  }
}
