package org.gochi.exchange.json;

import org.gochi.exchange.Format;
import tools.jackson.databind.JsonNode;

/** A row of WildChat: messages that carry language, toxicity and, in newer rows, their own ids. */
final class WildChat implements Shape {

  @Override
  public Format format() {
    return Format.WILDCHAT;
  }

  @Override
  public boolean matches(JsonNode record) {
    JsonNode list = record.path("conversation");
    if (!list.isArray()) {
      return false;
    }
    JsonNode first = list.path(0);
    return record.has("conversation_hash")
        || first.has("turn_identifier")
        || first.has("toxic")
        || record.has("toxic");
  }

  @Override
  public void read(JsonNode record, Records to) {
    Lmsys.row(record, Json.text(record, "conversation_hash", "conversation_id"), format(), to);
  }
}
