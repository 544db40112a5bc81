package org.gochi.server;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gochi.elicitation.Partner;
import org.gochi.server.security.Caller;
import org.gochi.server.security.Sessions;
import org.gochi.spiral.Options;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server on a home of its own and a free port, and a program that talks to it with a token. */
public final class TestServer implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path home;
  private final GochiServer server;
  private final Http http;
  private final String token;

  public TestServer(Path home, Partner... partners) {
    this(
        home,
        GochiServer.start(
            ServerOptions.local(home).onPort(0),
            Options.home(home).withSample(false).withModels(() -> List.of(partners))));
  }

  /** A server that was started otherwise, without a password. */
  public TestServer(Path home, GochiServer server) {
    this.home = home;
    this.server = server;
    this.http = new Http(server.address());
    this.token = new Sessions(home, Clock.systemUTC(), false).token(Caller.OWNER, "test").token();
  }

  public Path home() {
    return home;
  }

  public GochiServer server() {
    return server;
  }

  public Http http() {
    return http;
  }

  public String token() {
    return token;
  }

  /** A request under /api/v1, with the token. */
  public HttpRequest.Builder api(String path) {
    return http.to("/api/v1" + path).header("Authorization", "Bearer " + token);
  }

  public Answer get(String path) {
    return Answer.of(http.send(api(path)));
  }

  public Answer post(String path, Object body) {
    return send("POST", path, JSON.writeValueAsString(body), UUID.randomUUID().toString());
  }

  public Answer post(String path) {
    return send("POST", path, "", UUID.randomUUID().toString());
  }

  public Answer put(String path, Object body) {
    return send("PUT", path, JSON.writeValueAsString(body), UUID.randomUUID().toString());
  }

  public Answer delete(String path) {
    return send("DELETE", path, "", UUID.randomUUID().toString());
  }

  public Answer send(String method, String path, String body, String clientId) {
    HttpRequest.Builder request = api(path).header("Idempotency-Key", clientId);
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    request.method(
        method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    return Answer.of(http.send(request));
  }

  /** A new ba and a dialogue in it whose opening reply is whole; gives both ids. */
  public Place place(String name, String language, String partner) {
    String ba =
        post("/ba", Map.of("name", name, "purpose", "to find out", "language", language))
            .ok()
            .get("made")
            .asString();
    String dialogue =
        post("/ba/" + ba + "/dialogues", Map.of("partner", partner)).ok().get("made").asString();
    awaitReply(dialogue);
    return new Place(ba, dialogue);
  }

  public Place place(String name) {
    return place(name, "en", "scripted");
  }

  /** Says something and waits for the whole reply; gives the ids of what was said and the reply. */
  public List<String> say(String dialogue, String text) {
    JsonNode receipt = post("/dialogues/" + dialogue + "/utterances", Map.of("text", text)).ok();
    awaitReply(dialogue);
    return List.of(receipt.get("made").asString(), receipt.path("reply").asString(""));
  }

  /** Waits until no reply is being made. */
  public void awaitReply(String dialogue) {
    for (int i = 0; i < 200; i++) {
      JsonNode running = get("/dialogues/" + dialogue + "/reply").ok().get("reply");
      if (running.isNull()) {
        return;
      }
      String reply = running.asString();
      get("/dialogues/" + dialogue + "/replies/" + reply + "?waitMillis=1000&from=1000000").ok();
    }
    throw new AssertionError("the reply does not end");
  }

  /** Where a test talks. */
  public record Place(String ba, String dialogue) {
    public String path() {
      return "/dialogues/" + dialogue;
    }
  }

  /** An answer and its JSON. */
  public record Answer(int status, String contentType, String text) {
    static Answer of(HttpResponse<String> response) {
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("Content-Type").orElse(""),
          response.body());
    }

    public JsonNode json() {
      return JSON.readTree(text);
    }

    /** The JSON of an answer that must be 200. */
    public JsonNode ok() {
      if (status != 200) {
        throw new AssertionError(status + " " + text);
      }
      return json();
    }

    /** The code of a problem. */
    public String code() {
      return json().path("code").asString("");
    }
  }

  @Override
  public void close() {
    http.close();
    server.close();
  }
}
