package org.gochi.exchange.json;

import org.gochi.exchange.Format;
import org.gochi.exchange.Reason;
import tools.jackson.databind.JsonNode;

/** ShareGPT and its kin: a list of messages under {@code conversations} or {@code messages}. */
final class ShareGpt implements Shape {

  @Override
  public Format format() {
    return Format.SHAREGPT;
  }

  @Override
  public boolean matches(JsonNode record) {
    JsonNode list = list(record);
    return list.isArray()
        && (list.isEmpty() || Messages.isMessage(list.path(0)) || !list.path(0).isObject());
  }

  private static JsonNode list(JsonNode record) {
    if (record.isArray()) {
      return record;
    }
    for (String name : new String[] {"conversations", "messages", "items"}) {
      if (record.path(name).isArray()) {
        return record.path(name);
      }
    }
    return record.path("conversations");
  }

  @Override
  public void read(JsonNode record, Records to) {
    String id = Json.text(record, "id", "conversation_id");
    Messages messages = Messages.of(list(record), Json.text(record, "model"));
    if (messages.unlike() > 0) {
      to.finding(Reason.BAD_MESSAGE, id, messages.unlike() + " ×");
    }
    to.conversation(
        id,
        Json.text(record, "title"),
        Json.text(record, "language", "lang"),
        format(),
        messages.turns(),
        messages.leftOut());
  }
}
