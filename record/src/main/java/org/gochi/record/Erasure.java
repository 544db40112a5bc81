package org.gochi.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The payload of an erasing entry: {@code {"erased":[{"sequence":12,"names":["text"]}]}}. */
final class Erasure {
  static final String KIND = "words erased";
  private static final JsonFactory JSON = new JsonFactory();

  private Erasure() {}

  static String payload(Map<Long, Set<String>> targets) {
    var text = new java.io.StringWriter();
    try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      out.writeStartObject();
      out.writeArrayPropertyStart("erased");
      for (Map.Entry<Long, Set<String>> target : new TreeMap<>(targets).entrySet()) {
        out.writeStartObject();
        out.writeNumberProperty("sequence", target.getKey());
        out.writeArrayPropertyStart("names");
        for (String name : new TreeSet<>(target.getValue())) {
          out.writeString(name);
        }
        out.writeEndArray();
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    return text.toString();
  }

  /** The names to erase by sequence, in order. */
  static Map<Long, Set<String>> targets(String payload) {
    Map<Long, Set<String>> targets = new LinkedHashMap<>();
    try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), payload)) {
      long sequence = 0;
      while (in.nextToken() != null) {
        if (in.currentToken() == JsonToken.VALUE_NUMBER_INT) {
          sequence = in.getLongValue();
          targets.put(sequence, new TreeSet<>());
        } else if (in.currentToken() == JsonToken.VALUE_STRING) {
          targets.computeIfAbsent(sequence, s -> new TreeSet<>()).add(in.getString());
        }
      }
    }
    return targets;
  }

  /** Deletes words and salts; the payload with every name spelled out. */
  static String delete(Connection connection, String payload) throws SQLException {
    Map<Long, Set<String>> targets = new TreeMap<>();
    for (Map.Entry<Long, Set<String>> target : targets(payload).entrySet()) {
      List<Entry> found = Entries.at(connection, target.getKey());
      Set<String> there = found.isEmpty() ? Set.of() : found.getFirst().commitments().keySet();
      Set<String> names = new TreeSet<>(target.getValue().isEmpty() ? there : target.getValue());
      for (String name : names.isEmpty() ? Set.of("") : names) {
        if (!there.contains(name)) {
          throw new RecordException.NoSuchWords(target.getKey(), name);
        }
      }
      targets.put(target.getKey(), names);
      try (PreparedStatement delete =
          connection.prepareStatement("DELETE FROM record_words WHERE sequence = ? AND name = ?")) {
        for (String name : names) {
          delete.setLong(1, target.getKey());
          delete.setString(2, name);
          delete.executeUpdate();
        }
      }
    }
    return payload(targets);
  }
}
