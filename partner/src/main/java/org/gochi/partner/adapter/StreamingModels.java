package org.gochi.partner.adapter;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.googleai.GoogleAiGeminiStreamingChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.util.Set;
import org.gochi.partner.ModelRequest;
import org.gochi.partner.ModelSettings;
import org.gochi.partner.Secret;
import org.jspecify.annotations.Nullable;

/** Makes the protocol's own client for one call: the only place that knows how they differ. */
final class StreamingModels {
  private StreamingModels() {}

  static StreamingChatModel of(
      ModelSettings settings,
      ModelRequest request,
      Set<Concession> concessions,
      HttpClientBuilder http) {
    return switch (settings.provider()) {
      case OPENAI -> {
        boolean schema = request.schema() != null && !concessions.contains(Concession.NO_SCHEMA);
        boolean other = concessions.contains(Concession.OTHER_LIMIT);
        boolean free = concessions.contains(Concession.NO_TEMPERATURE);
        yield OpenAiStreamingChatModel.builder()
            .httpClientBuilder(http)
            .baseUrl(base(settings))
            .apiKey(key(settings))
            .modelName(settings.model())
            .maxTokens(other ? null : Integer.valueOf(request.replyTokens()))
            .maxCompletionTokens(other ? Integer.valueOf(request.replyTokens()) : null)
            .temperature(free ? null : Double.valueOf(request.temperature()))
            .responseFormat(schema ? format(request) : null)
            .strictJsonSchema(schema)
            .build();
      }
      case ANTHROPIC ->
          AnthropicStreamingChatModel.builder()
              .httpClientBuilder(http)
              .baseUrl(base(settings))
              .apiKey(key(settings))
              .modelName(settings.model())
              .maxTokens(request.replyTokens())
              .temperature(request.temperature())
              .build();
      case GEMINI ->
          GoogleAiGeminiStreamingChatModel.builder()
              .httpClientBuilder(http)
              .baseUrl(base(settings))
              .apiKey(key(settings))
              .modelName(settings.model())
              .maxOutputTokens(request.replyTokens())
              .temperature(request.temperature())
              .responseFormat(format(request))
              .build();
      case OLLAMA ->
          OllamaStreamingChatModel.builder()
              .httpClientBuilder(http)
              .baseUrl(base(settings))
              .modelName(settings.model())
              // Without it Ollama cuts what is too long, silently.
              .numCtx(settings.contextTokens())
              .numPredict(request.replyTokens())
              .temperature(request.temperature())
              .responseFormat(format(request))
              .build();
    };
  }

  private static String base(ModelSettings settings) {
    return BaseAddress.of(settings);
  }

  /** Servers without keys still get a word there: some of them refuse an empty one. */
  private static String key(ModelSettings settings) {
    Secret key = settings.key();
    return key == null ? "none" : key.reveal();
  }

  private static @Nullable ResponseFormat format(ModelRequest request) {
    ModelRequest.Schema schema = request.schema();
    if (schema == null) {
      return null;
    }
    return ResponseFormat.builder()
        .type(ResponseFormatType.JSON)
        .jsonSchema(
            JsonSchema.builder()
                .name(schema.name())
                .rootElement(JsonRawSchema.from(schema.json()))
                .build())
        .build();
  }
}
