package org.gochi.partner.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gochi.partner.Provider;
import tools.jackson.databind.json.JsonMapper;

/** How each provider says the same things on the wire. */
enum Dialect {
  OPENAI(Provider.OPENAI, "/v1", "text/event-stream") {
    @Override
    List<String> begin() {
      return List.of(
          data(
              "{\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"\"},\"finish_reason\":null}]}"));
    }

    @Override
    String piece(String json) {
      return data(
          "{\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{\"content\":"
              + json
              + "},\"finish_reason\":null}]}");
    }

    @Override
    List<String> end(String reason, boolean usage) {
      String finish =
          switch (reason) {
            case "length" -> "length";
            case "refusal" -> "content_filter";
            default -> "stop";
          };
      List<String> events = new ArrayList<>();
      events.add(
          data(
              "{\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\""
                  + finish
                  + "\"}]}"));
      if (usage) {
        events.add(
            data(
                "{\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"model\":\"m\",\"choices\":[],\"usage\":{\"prompt_tokens\":7,\"completion_tokens\":3,\"total_tokens\":10}}"));
      }
      events.add("data: [DONE]\n\n");
      return events;
    }

    @Override
    String error(String type) {
      return data("{\"error\":{\"message\":\"" + type + "\",\"type\":\"" + type + "\"}}");
    }

    @Override
    String unknownEvent() {
      return ": ping\n\n";
    }
  },
  ANTHROPIC(Provider.ANTHROPIC, "/v1", "text/event-stream") {
    @Override
    List<String> begin() {
      return List.of(
          event(
              "message_start",
              "{\"type\":\"message_start\",\"message\":{\"id\":\"m\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\"m\",\"content\":[],\"stop_reason\":null,\"usage\":{\"input_tokens\":7,\"output_tokens\":0}}}"),
          event(
              "content_block_start",
              "{\"type\":\"content_block_start\",\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}}"));
    }

    @Override
    String piece(String json) {
      return event(
          "content_block_delta",
          "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":"
              + json
              + "}}");
    }

    @Override
    List<String> end(String reason, boolean usage) {
      String stop =
          switch (reason) {
            case "length" -> "max_tokens";
            case "refusal" -> "refusal";
            default -> "end_turn";
          };
      return List.of(
          event("content_block_stop", "{\"type\":\"content_block_stop\",\"index\":0}"),
          event(
              "message_delta",
              "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\""
                  + stop
                  + "\",\"stop_sequence\":null},\"usage\":{\"output_tokens\":3}}"),
          event("message_stop", "{\"type\":\"message_stop\"}"));
    }

    @Override
    String error(String type) {
      return event(
          "error",
          "{\"type\":\"error\",\"error\":{\"type\":\""
              + type
              + "\",\"message\":\""
              + type
              + "\"}}");
    }

    @Override
    String unknownEvent() {
      return event("ping", "{\"type\":\"ping\"}");
    }
  },
  GEMINI(Provider.GEMINI, "/v1beta", "text/event-stream") {
    @Override
    List<String> begin() {
      return List.of();
    }

    @Override
    String piece(String json) {
      return data(
          "{\"candidates\":[{\"content\":{\"parts\":[{\"text\":"
              + json
              + "}],\"role\":\"model\"},\"index\":0}],\"modelVersion\":\"m\"}");
    }

    @Override
    List<String> end(String reason, boolean usage) {
      String finish =
          switch (reason) {
            case "length" -> "MAX_TOKENS";
            case "refusal" -> "SAFETY";
            default -> "STOP";
          };
      String counted =
          usage
              ? ",\"usageMetadata\":{\"promptTokenCount\":7,\"candidatesTokenCount\":3,\"totalTokenCount\":10}"
              : "";
      return List.of(
          data(
              "{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"\"}],\"role\":\"model\"},\"finishReason\":\""
                  + finish
                  + "\",\"index\":0}]"
                  + counted
                  + ",\"modelVersion\":\"m\"}"));
    }

    @Override
    String error(String type) {
      return data(
          "{\"error\":{\"code\":503,\"message\":\"" + type + "\",\"status\":\"UNAVAILABLE\"}}");
    }

    @Override
    String unknownEvent() {
      return ": ping\n\n";
    }
  },
  OLLAMA(Provider.OLLAMA, "", "application/x-ndjson") {
    @Override
    List<String> begin() {
      return List.of();
    }

    @Override
    String piece(String json) {
      return "{\"model\":\"m\",\"created_at\":\"2026-01-01T00:00:00Z\",\"message\":{\"role\":\"assistant\",\"content\":"
          + json
          + "},\"done\":false}\n";
    }

    @Override
    List<String> end(String reason, boolean usage) {
      String counted = usage ? ",\"prompt_eval_count\":7,\"eval_count\":3" : "";
      return List.of(
          "{\"model\":\"m\",\"created_at\":\"2026-01-01T00:00:00Z\",\"message\":{\"role\":\"assistant\",\"content\":\"\"},\"done\":true,\"done_reason\":\""
              + (reason.equals("length") ? "length" : "stop")
              + "\""
              + counted
              + "}\n");
    }

    @Override
    String error(String type) {
      return "{\"error\":\"" + type + "\"}\n";
    }

    @Override
    String unknownEvent() {
      return "\n";
    }
  };

  final Provider provider;
  final String path;
  final String contentType;

  Dialect(Provider provider, String path, String contentType) {
    this.provider = provider;
    this.path = path;
    this.contentType = contentType;
  }

  abstract List<String> begin();

  abstract String piece(String json);

  abstract List<String> end(String reason, boolean usage);

  abstract String error(String type);

  abstract String unknownEvent();

  /** All events of a whole reply made of the given pieces. */
  List<String> reply(String... pieces) {
    return Stream.of(
            begin().stream(),
            Stream.of(pieces).map(p -> piece(JsonMapper.shared().writeValueAsString(p))),
            end("stop", true).stream())
        .flatMap(s -> s)
        .toList();
  }

  /** The head of a good answer; the body ends with the connection. */
  String head() {
    return "HTTP/1.1 200 OK\r\nContent-Type: " + contentType + "\r\nConnection: close\r\n\r\n";
  }

  static String data(String json) {
    return "data: " + json + "\n\n";
  }

  static String event(String name, String json) {
    return "event: " + name + "\ndata: " + json + "\n\n";
  }
}
