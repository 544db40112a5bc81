package org.gochi.exchange.json;

import org.gochi.exchange.ConversationSink;
import org.gochi.exchange.Format;
import org.gochi.exchange.Reason;
import org.gochi.exchange.Source;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A file that is nothing but the messages of one conversation. */
final class BareMessages {
  private final Source source;
  private final ConversationSink sink;
  private final ArrayNode messages = JsonNodeFactory.instance.arrayNode();

  BareMessages(Source source, ConversationSink sink) {
    this.source = source;
    this.sink = sink;
  }

  boolean takes(JsonNode record) {
    return Messages.isMessage(record) && messages.size() < source.limits().entries();
  }

  void add(JsonNode message) {
    messages.add(message);
  }

  void end() {
    if (messages.isEmpty()) {
      return;
    }
    Messages read = Messages.of(messages, null);
    Records to = new Records(source, sink, "messages", source.name());
    if (read.unlike() > 0) {
      to.finding(Reason.BAD_MESSAGE, null, read.unlike() + " ×");
    }
    to.conversation(source.name(), null, null, Format.SHAREGPT, read.turns(), read.leftOut());
  }
}
