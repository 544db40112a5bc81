package org.gochi.spiral.study;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Holds JSON against the part of JSON Schema 2020-12 that our schema uses; refuses any other. */
final class Schema {
  private static final List<String> KNOWN =
      List.of(
          "$schema",
          "$id",
          "$defs",
          "$ref",
          "title",
          "description",
          "type",
          "properties",
          "required",
          "additionalProperties",
          "items",
          "enum",
          "minimum",
          "maximum");

  private final JsonNode root;
  private final List<String> faults = new ArrayList<>();

  Schema(JsonNode root) {
    this.root = root;
  }

  /** What does not fit, with its place. */
  List<String> faults(JsonNode value) {
    faults.clear();
    check(root, value, "");
    return faults;
  }

  private void check(JsonNode schema, JsonNode value, String at) {
    for (String keyword : schema.propertyNames()) {
      if (!KNOWN.contains(keyword)) {
        throw new IllegalArgumentException("keyword not supported: " + keyword);
      }
    }
    if (schema.has("$ref")) {
      check(root.at(schema.path("$ref").asString().substring(1)), value, at);
      return;
    }
    if (schema.has("type")
        && !types(schema.path("type")).contains(type(value))
        && !(types(schema.path("type")).contains("number") && type(value).equals("integer"))) {
      faults.add(at + ": " + type(value) + " is not " + schema.path("type"));
      return;
    }
    if (schema.has("enum") && !schema.path("enum").valueStream().anyMatch(value::equals)) {
      faults.add(at + ": " + value + " is not one of " + schema.path("enum"));
    }
    if (value.isNumber()) {
      double number = value.doubleValue();
      if (number < schema.path("minimum").asDouble(Double.NEGATIVE_INFINITY) - 1e-12
          || number > schema.path("maximum").asDouble(Double.POSITIVE_INFINITY) + 1e-12) {
        faults.add(at + ": " + number + " is out of range");
      }
    }
    if (value.isArray() && schema.has("items")) {
      for (int i = 0; i < value.size(); i++) {
        check(schema.path("items"), value.path(i), at + "/" + i);
      }
    }
    if (value.isObject()) {
      object(schema, value, at);
    }
  }

  private void object(JsonNode schema, JsonNode value, String at) {
    for (JsonNode required : schema.path("required")) {
      if (!value.has(required.asString())) {
        faults.add(at + ": " + required.asString() + " is missing");
      }
    }
    JsonNode rest = schema.path("additionalProperties");
    for (String name : value.propertyNames()) {
      JsonNode known = schema.path("properties").path(name);
      if (!known.isMissingNode()) {
        check(known, value.path(name), at + "/" + name);
      } else if (rest.isObject()) {
        check(rest, value.path(name), at + "/" + name);
      } else if (rest.isBoolean() && !rest.booleanValue()) {
        faults.add(at + ": " + name + " is not in the schema");
      }
    }
  }

  private static List<String> types(JsonNode type) {
    return type.isArray()
        ? type.valueStream().map(JsonNode::asString).toList()
        : List.of(type.asString());
  }

  private static String type(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> "string";
      case BOOLEAN -> "boolean";
      case NULL -> "null";
      case ARRAY -> "array";
      case OBJECT, POJO -> "object";
      case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
      case MISSING, BINARY -> "nothing";
    };
  }
}
