package org.gochi.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gochi.elicitation.Setting;
import org.gochi.elicitation.Speaker;
import org.gochi.elicitation.Utterance;
import org.gochi.elicitation.expert.bench.Interviewer;
import org.gochi.elicitation.expert.talk.AnswererException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An outside partner behind an endpoint that speaks OpenAI's chat completions: it plays the
 * interviewer, as the assistant; the person is the user. It is told the language and the purpose,
 * and nothing of how to ask, because how it asks is what is measured.
 */
final class ChatEndpoint implements Interviewer {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int ANSWER_SHOWN = 200;

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final URI address;
  private final String model;
  private final @Nullable String key;

  /**
   * An endpoint.
   *
   * @param base the address up to and without {@code /chat/completions}
   * @param model the name of the model, as the endpoint knows it
   * @param key the key, or null when none is needed
   */
  ChatEndpoint(URI base, String model, @Nullable String key) {
    this.address = URI.create(base.toString().replaceAll("/+$", "") + "/chat/completions");
    this.model = model;
    this.key = key;
  }

  @Override
  public String next(Setting setting, List<Utterance> dialogue) {
    List<Map<String, String>> messages = new ArrayList<>();
    messages.add(
        Map.of(
            "role",
            "system",
            "content",
            BenchTexts.of("interviewer-prompt.txt")
                .replace("{language}", setting.language().tag())
                .replace("{purpose}", setting.purpose())));
    if (dialogue.isEmpty()) {
      messages.add(
          Map.of(
              "role",
              "user",
              "content",
              BenchTexts.of("ready." + setting.language().tag() + ".txt").strip()));
    }
    for (Utterance each : dialogue) {
      String role = each.speaker() == Speaker.PARTNER ? "assistant" : "user";
      messages.add(Map.of("role", role, "content", each.text()));
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("model", model);
    body.put("messages", messages);
    body.put("temperature", 0);
    return content(send(JSON.writeValueAsString(body)));
  }

  private String send(String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofMinutes(3))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    if (key != null) {
      request.header("Authorization", "Bearer " + key);
    }
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (response.statusCode() != 200) {
        throw new AnswererException(
            address + " answered " + response.statusCode() + ": " + shown(response.body()));
      }
      return response.body();
    } catch (IOException e) {
      throw new AnswererException(address + " does not answer: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AnswererException("interrupted while waiting for " + address);
    }
  }

  private String content(String body) {
    try {
      JsonNode content =
          JSON.readTree(body).path("choices").path(0).path("message").path("content");
      if (content.isString()) {
        return content.stringValue().strip();
      }
    } catch (JacksonException e) {
      throw new AnswererException(address + " did not answer with JSON: " + shown(body));
    }
    throw new AnswererException(
        address + " answered without choices[0].message.content: " + shown(body));
  }

  private static String shown(String body) {
    return body.length() <= ANSWER_SHOWN ? body : body.substring(0, ANSWER_SHOWN) + "…";
  }
}
