package org.gochi.spiral.ba;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gochi.record.Entry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The part of an entry that can never be erased: ids, kinds, numbers, as JSON with its fields in
 * alphabetical order. People's words do not belong here.
 */
public final class Payload {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final ObjectNode fields;

  private Payload(ObjectNode fields) {
    this.fields = fields;
  }

  public static Payload empty() {
    return new Payload(JsonNodeFactory.instance.objectNode());
  }

  /**
   * Reads what {@link #json()} wrote.
   *
   * @throws IllegalArgumentException if it is no JSON object
   */
  public static Payload read(String json) {
    if (JSON.readTree(json) instanceof ObjectNode object) {
      return new Payload(object);
    }
    throw new IllegalArgumentException("a payload is a JSON object");
  }

  public static Payload of(Entry entry) {
    return read(entry.payload());
  }

  /** When the thing happened: for an imported entry, when it happened where it came from. */
  public static Instant at(Entry entry) {
    JsonNode at = read(entry.payload()).fields.get("at");
    return at == null ? entry.at() : Instant.ofEpochMilli(at.asLong());
  }

  /** This with a text field; null leaves it out. */
  public Payload with(String field, @Nullable String value) {
    if (value != null) {
      fields.put(field, value);
    }
    return this;
  }

  public Payload with(String field, long value) {
    fields.put(field, value);
    return this;
  }

  public Payload with(String field, boolean value) {
    fields.put(field, value);
    return this;
  }

  /** This with a list of rows of texts. */
  public Payload with(String field, List<List<String>> rows) {
    ArrayNode list = fields.putArray(field);
    for (List<String> row : rows) {
      ArrayNode cells = list.addArray();
      row.forEach(cells::add);
    }
    return this;
  }

  public Payload without(String field) {
    fields.remove(field);
    return this;
  }

  public boolean has(String field) {
    return fields.has(field);
  }

  /** A text field that must be there. */
  public String text(String field) {
    return fields.required(field).asString();
  }

  public @Nullable String maybe(String field) {
    JsonNode value = fields.get(field);
    return value == null || value.isNull() ? null : value.asString();
  }

  /** A number; 0 where there is none. */
  public long number(String field) {
    return fields.path(field).asLong(0);
  }

  public boolean flag(String field) {
    return fields.path(field).asBoolean(false);
  }

  /** Rows of texts; none where there is no such field. */
  public List<List<String>> rows(String field) {
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode row : fields.path(field)) {
      List<String> cells = new ArrayList<>();
      row.forEach(cell -> cells.add(cell.asString()));
      rows.add(cells);
    }
    return rows;
  }

  /** The canonical text. */
  public String json() {
    ObjectNode sorted = JsonNodeFactory.instance.objectNode();
    fields.propertyNames().stream().sorted().forEach(name -> sorted.set(name, fields.get(name)));
    return JSON.writeValueAsString(sorted);
  }
}
