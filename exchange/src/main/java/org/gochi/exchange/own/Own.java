package org.gochi.exchange.own;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks at the door of the export's values: what a file leaves out, and what it must have. */
final class Own {
  private Own() {}

  static <T> T require(String field, @Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException("the field \"" + field + "\" is missing");
    }
    return value;
  }

  static <T> List<T> list(@Nullable List<T> values) {
    return values == null ? List.of() : List.copyOf(values);
  }

  /** Keeps the order of the file, which a round trip must not change. */
  static Map<String, String> map(@Nullable Map<String, String> values) {
    return values == null
        ? Map.of()
        : Collections.unmodifiableMap(new LinkedHashMap<String, String>(values));
  }
}
