package org.gochi.exchange.json;

import org.gochi.exchange.Format;
import org.gochi.exchange.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A row of LMSYS-Chat-1M. Names in it are already masked as {@code NAME_1}. */
final class Lmsys implements Shape {

  @Override
  public Format format() {
    return Format.LMSYS;
  }

  @Override
  public boolean matches(JsonNode record) {
    return record.path("conversation").isArray();
  }

  @Override
  public void read(JsonNode record, Records to) {
    row(record, Json.text(record, "conversation_id"), format(), to);
  }

  /** Reads a row of either data set. */
  static void row(JsonNode record, @Nullable String id, Format format, Records to) {
    Messages messages = Messages.of(record.path("conversation"), Json.text(record, "model"));
    if (messages.unlike() > 0) {
      to.finding(Reason.BAD_MESSAGE, id, messages.unlike() + " ×");
    }
    to.conversation(
        id, null, Json.text(record, "language"), format, messages.turns(), messages.leftOut());
  }
}
