package org.gochi.server.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gochi.spiral.externalize.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * JSON Schemas (2020-12) of the records that go over the wire, read from the records themselves.
 */
final class Schemas {
  private static final Map<String, Object> TROUBLE =
      object(
          new LinkedHashMap<>(
              Map.of(
                  "code", Map.of("type", "string"),
                  "retryable", Map.of("type", "boolean"),
                  "what", Map.of("type", "string"),
                  "safe", Map.of("type", "string"),
                  "next", Map.of("type", "string"))),
          List.of("code", "retryable", "what", "safe", "next"));

  private final Map<String, Object> components = new TreeMap<>();

  /** The named schemas met so far. */
  Map<String, Object> components() {
    return components;
  }

  /** The schema of a type; a record becomes a reference to a named one. */
  Object of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Class<?> raw = (Class<?>) generic.getRawType();
      Object part = of(generic.getActualTypeArguments()[0]);
      return List.class.isAssignableFrom(raw)
          ? Map.of("type", "array", "items", part)
          : orNull(part);
    }
    return ofClass((Class<?>) type);
  }

  private Object ofClass(Class<?> type) {
    Map<String, ? extends Enum<?>> words = Wire.WORDS.get(type);
    if (words != null) {
      return Map.of("type", "string", "enum", List.copyOf(words.keySet()));
    }
    if (type == String.class) {
      return Map.of("type", "string");
    }
    if (type == boolean.class || type == Boolean.class) {
      return Map.of("type", "boolean");
    }
    if (type == int.class || type == Integer.class) {
      return Map.of("type", "integer", "format", "int32");
    }
    if (type == long.class || type == Long.class) {
      return Map.of("type", "integer", "format", "int64");
    }
    if (type == double.class || type == Double.class) {
      return Map.of("type", "number", "format", "double");
    }
    if (type == Instant.class) {
      return Map.of("type", "string", "format", "date-time");
    }
    if (type == URI.class) {
      return Map.of("type", "string", "format", "uri");
    }
    if (type.isEnum()) {
      return Map.of("type", "string", "enum", names(type));
    }
    if (type.isRecord()) {
      return reference(type);
    }
    throw new IllegalArgumentException("no schema for " + type);
  }

  private static List<String> names(Class<?> type) {
    List<String> names = new ArrayList<>();
    for (Object constant : type.getEnumConstants()) {
      names.add(((Enum<?>) constant).name());
    }
    return names;
  }

  private Object reference(Class<?> type) {
    String name = type.getSimpleName();
    if (!components.containsKey(name)) {
      components.put(name, Map.of()); // so that a record may hold itself
      components.put(name, type == Trouble.class ? TROUBLE : fields(type));
    }
    return Map.of("$ref", "#/components/schemas/" + name);
  }

  private Map<String, Object> fields(Class<?> type) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      Object schema = of(component.getGenericType());
      properties.put(component.getName(), nullable ? orNull(schema) : schema);
      if (!nullable && component.getType() != Optional.class) {
        required.add(component.getName());
      }
    }
    return object(properties, required);
  }

  private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    schema.put("additionalProperties", false);
    return schema;
  }

  private static Object orNull(Object schema) {
    return Map.of("anyOf", List.of(schema, Map.of("type", "null")));
  }
}
