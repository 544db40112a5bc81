package org.gochi.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.gochi.server.GochiServer;
import org.gochi.server.ServerOptions;
import org.gochi.server.TestServer;
import org.gochi.server.TestServer.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A model that refuses the key, or is not there: told in words, and the talk goes on without it.
 */
class ModelTroubleTest {
  private TestServer server;
  private HttpServer provider;

  @BeforeEach
  void start(@TempDir Path home) throws IOException {
    server = new TestServer(home, GochiServer.start(ServerOptions.local(home).onPort(0)));
    provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    provider.start();
  }

  @AfterEach
  void stop() {
    server.close();
    provider.stop(0);
  }

  @Test
  void wrongKey_isTold_andNeitherKeyNorWordsAreLostOrShown() {
    provider(401, "{\"error\":{\"message\":\"Incorrect API key\",\"code\":\"invalid_api_key\"}}");
    JsonNode told = talk();
    assertThat(told.get("code").asString()).isEqualTo("key-refused");
  }

  @Test
  void modelThatDoesNotExist_isNamed_withThoseThatDo_andTheTalkGoesOn() {
    provider(
        404,
        "{\"error\":{\"message\":\"The model `none` does not exist\",\"code\":\"model_not_found\"}}");
    answer("/v1/models", 200, "{\"data\":[{\"id\":\"one\"},{\"id\":\"far-away-7b\"}]}");
    JsonNode told = talk();
    assertThat(told.get("code").asString()).isEqualTo("no-such-model");
    assertThat(told.get("what").asString()).contains("“none”");
    assertThat(told.get("next").asString()).contains("one, far-away-7b", "scripted partner");
  }

  @Test
  void modelThatDoesNotExist_isNamed_whereNothingIsKnownOfOthers() {
    provider(404, "{\"error\":\"model 'none' not found\"}");
    JsonNode told = talk();
    assertThat(told.get("what").asString()).contains("“none”");
    assertThat(told.get("next").asString()).contains("another model", "scripted partner");
  }

  private void provider(int status, String body) {
    answer("/", status, body);
  }

  private void answer(String path, int status, String body) {
    provider.createContext(
        path,
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  /** Talks with the model, then with the scripted partner; gives what was told of the trouble. */
  private JsonNode talk() {
    URI there = URI.create("http://127.0.0.1:" + provider.getAddress().getPort() + "/v1");
    server
        .put(
            "/models/mine",
            Map.of(
                "provider", "openai",
                "model", "none",
                "baseUrl", there.toString(),
                "key", "sk-secret-key",
                "privateAddresses", true))
        .ok();
    assertThat(server.post("/models/mine/try").ok().get("answers").asBoolean()).isFalse();
    Place place = server.place("Trouble", "en", "mine");
    String said = server.say(place.dialogue(), "A dull hum means the bearing is dry.").getFirst();
    JsonNode view = server.get(place.path()).ok();
    JsonNode last = view.get("utterances").get(view.get("utterances").size() - 1);
    assertThat(last.get("state").asString()).isEqualTo("failed");
    JsonNode told = last.get("trouble");
    for (String part : new String[] {"what", "safe", "next"}) {
      assertThat(told.get(part).asString()).isNotBlank().doesNotContain("Exception", "{\"");
    }
    assertThat(view.toString()).doesNotContain("sk-secret-key");
    server.put(place.path() + "/partner", Map.of("partner", "scripted")).ok();
    String reply = server.post(place.path() + "/reply").ok().get("reply").asString();
    server.awaitReply(place.dialogue());
    JsonNode asked = server.get(place.path() + "/utterances/" + reply).ok();
    assertThat(asked.get("state").asString()).isEqualTo("said");
    assertThat(server.get(place.path() + "/utterances/" + said).ok().get("text").asString())
        .isEqualTo("A dull hum means the bearing is dry.");
    return told;
  }
}
