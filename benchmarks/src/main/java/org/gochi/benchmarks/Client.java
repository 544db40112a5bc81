package org.gochi.benchmarks;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that uses the HTTP API with a token. */
final class Client implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI address;
  private final String token;

  Client(URI address, String token) {
    this.address = address;
    this.token = token;
  }

  /** A new ba with a dialogue in it, led by this partner; the dialogue's id. */
  String dialogue(String partner) throws IOException, InterruptedException {
    String name = "Bench " + UUID.randomUUID();
    String ba = post("/ba", Map.of("name", name, "language", "en")).get("made").asString();
    return post("/ba/" + ba + "/dialogues", Map.of("partner", partner)).get("made").asString();
  }

  JsonNode say(String dialogue, String text, String clientId)
      throws IOException, InterruptedException {
    return post("/dialogues/" + dialogue + "/utterances", Map.of("text", text), clientId);
  }

  JsonNode post(String path, Object body) throws IOException, InterruptedException {
    return post(path, body, UUID.randomUUID().toString());
  }

  JsonNode post(String path, Object body, String clientId)
      throws IOException, InterruptedException {
    return answer(
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", clientId)
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return answer(request(path));
  }

  private JsonNode answer(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(answer.statusCode() + " " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve("/api/v1" + path))
        .header("Authorization", "Bearer " + token);
  }

  /** Follows a dialogue from a place on; an empty place means from now on. */
  Stream follow(String dialogue, String from) throws IOException, InterruptedException {
    HttpRequest.Builder request = request("/dialogues/" + dialogue + "/events");
    if (!from.isEmpty()) {
      request.header("Last-Event-ID", from);
    }
    var answer = http.send(request.build(), BodyHandlers.ofInputStream());
    if (answer.statusCode() != 200) {
      throw new IOException("the stream answered " + answer.statusCode());
    }
    return new Stream(
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8)));
  }

  /** An open stream of events. */
  record Stream(BufferedReader lines) implements AutoCloseable {
    /** The next event. */
    Heard next() throws IOException {
      String event = "";
      String id = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("event: ")) {
          event = line.substring(7);
        } else if (line.startsWith("id: ")) {
          id = line.substring(4);
        } else if (line.startsWith("data: ")) {
          return new Heard(event, id, JSON.readTree(line.substring(6)));
        }
      }
      throw new EOFException("the stream ended");
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }

  /** An event as it was heard. */
  record Heard(String event, String id, JsonNode data) {
    boolean ended() {
      return data.path("kind").asString("").equals("reply ended");
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
    http.close();
  }
}
