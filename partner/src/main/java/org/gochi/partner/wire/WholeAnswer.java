package org.gochi.partner.wire;

import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A chat completion that came in one piece, told as the stream it should have been. Servers that
 * cannot stream exist, and proxies that gather a stream up.
 */
final class WholeAnswer {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private WholeAnswer() {}

  /**
   * Reads the answer and tells it.
   *
   * @throws IOException when it is no chat completion
   */
  static void tell(InputStream body, ServerSentEventListener listener) throws IOException {
    JsonNode answer;
    try {
      answer = JSON.readTree(body.readAllBytes());
    } catch (JacksonException noJson) {
      throw new IOException("the answer is no JSON", noJson);
    }
    JsonNode choice = answer.path("choices").path(0);
    if (!choice.path("message").isObject()) {
      throw new IOException("the answer is no chat completion");
    }
    ObjectNode chunk = JSON.createObjectNode();
    chunk.put("id", answer.path("id").asString("whole"));
    chunk.put("object", "chat.completion.chunk");
    chunk.put("model", answer.path("model").asString(""));
    ObjectNode said = chunk.putArray("choices").addObject();
    said.put("index", 0);
    said.putObject("delta").put("content", choice.path("message").path("content").asString(""));
    said.put("finish_reason", choice.path("finish_reason").asString("stop"));
    if (answer.path("usage").isObject()) {
      chunk.set("usage", answer.path("usage"));
    }
    listener.onEvent(new ServerSentEvent(null, JSON.writeValueAsString(chunk)));
    listener.onEvent(new ServerSentEvent(null, "[DONE]"));
  }
}
