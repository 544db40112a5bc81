package org.gochi.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import org.gochi.record.StoreLocation;
import org.gochi.record.Telling;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** What the commands on the record have in common: where it is, and how they answer. */
final class RecordOptions {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Mixin HomeOption home = new HomeOption();

  @Option(names = "--json", description = "Answer with one JSON object.")
  boolean json;

  StoreLocation location() {
    return StoreLocation.sqlite(home.folder);
  }

  /** Writes the object with {@code --json}, the sentences without. */
  void answer(PrintWriter out, Map<String, ?> object, String sentences) {
    out.println(json ? JSON.writeValueAsString(object) : sentences);
    out.flush();
  }

  /** Tells of a fault in three parts, each on its own line. */
  void tell(PrintWriter out, String event, Telling telling, Map<String, ?> more) {
    Locale locale = Locale.getDefault();
    Map<String, Object> object = new java.util.LinkedHashMap<>();
    object.put("event", event);
    object.put("what", telling.what(locale));
    object.put("safe", telling.safe(locale));
    object.put("next", telling.next(locale));
    object.putAll(more);
    answer(
        out,
        object,
        String.join(
            System.lineSeparator(),
            telling.what(locale),
            telling.safe(locale),
            telling.next(locale)));
  }
}
