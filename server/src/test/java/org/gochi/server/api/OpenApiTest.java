package org.gochi.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gochi.server.TestServer;
import org.gochi.server.TestServer.Place;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every operation of the API document is called, and its real answer held against the document. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private TestServer server;
  private JsonNode document;
  private final Set<String> called = new TreeSet<>();

  @BeforeAll
  void start(@TempDir Path home) {
    server = new TestServer(home);
    document = server.get("/openapi.json").ok();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void everyOperation_answersAsTheDocumentSays() {
    Place place = server.place("Document");
    Place other = server.place("Another");
    String ba = "/ba/" + place.ba();
    String d = place.path();
    call("GET", "/openapi.json", "/openapi.json", NOTHING);
    call("GET", "/ba", "/ba", NOTHING);
    call("POST", "/ba", "/ba", Map.of("name", "Third", "language", "ja"));
    call("GET", ba, "/ba/{ba}", NOTHING);
    call("PUT", ba, "/ba/{ba}", Map.of("name", "Document", "purpose", "another"));
    call("PUT", ba + "/my-name", "/ba/{ba}/my-name", Map.of("name", "Aiko"));
    call("GET", ba + "/dialogues", "/ba/{ba}/dialogues", NOTHING);
    call("POST", ba + "/dialogues", "/ba/{ba}/dialogues", Map.of("language", "ja"));

    String said = made(call("POST", d + "/utterances", D + "/utterances", text(TOLD)));
    server.awaitReply(place.dialogue());
    String utterance = d + "/utterances/" + said;
    call("GET", d, D, NOTHING);
    call("GET", utterance, D + "/utterances/{utterance}", NOTHING);
    call("GET", d + "/utterances?before=" + said, D + "/utterances", NOTHING);
    call("GET", d + "/reply", D + "/reply", NOTHING);
    JsonNode again =
        call(
            "POST",
            d + "/utterances/" + lastReply(d) + "/regenerate",
            D + "/utterances/{utterance}/regenerate",
            NOTHING);
    server.awaitReply(place.dialogue());
    call("GET", d + "/replies/" + again.get("reply").asString(), D + "/replies/{reply}", NOTHING);
    String edited =
        made(call("POST", utterance + "/edit", D + "/utterances/{utterance}/edit", text("Other.")));
    server.awaitReply(place.dialogue());
    call("GET", d + "/compare?left=" + said + "&right=" + edited, D + "/compare", NOTHING);
    call("POST", utterance + "/switch", D + "/utterances/{utterance}/switch", NOTHING);

    cards(place, said);
    call("PUT", d + "/title", D + "/title", Map.of("title", "Hums"));
    call("PUT", d + "/partner", D + "/partner", Map.of("partner", "scripted"), 200, 409);
    call("PUT", d + "/where-we-were", D + "/where-we-were", text("At the hum."));
    call("PUT", d + "/draft", D + "/draft", text("half"));
    call("POST", d + "/undo", D + "/undo", NOTHING);
    call("POST", d + "/redo", D + "/redo", NOTHING);
    call("POST", d + "/reply", D + "/reply", NOTHING, 200, 409);
    server.awaitReply(place.dialogue());
    call("POST", d + "/gaps/gap-no-overview/ask", D + "/gaps/{gap}/ask", NOTHING);
    server.awaitReply(place.dialogue());
    call("POST", d + "/reply/stop", D + "/reply/stop", NOTHING, 409);
    call(
        "POST",
        d + "/suggestions/s1/dismiss",
        D + "/suggestions/{suggestion}/dismiss",
        NOTHING,
        404);
    call("GET", d + "/resonance", D + "/resonance", NOTHING);
    JsonNode found = call("GET", "/search?words=DULL+hum", "/search", NOTHING);
    assertThat(found.get(0).get("text").asString()).containsIgnoringCase("dull hum");
    call("POST", d + "/close", D + "/close", NOTHING);
    call("POST", d + "/reopen", D + "/reopen", NOTHING);
    call("GET", d + "/events?after=x", D + "/events", NOTHING, 400);
    callServerWide();
    takeHomeAndBringIn(place);
    call("POST", utterance + "/erase", D + "/utterances/{utterance}/erase", REASON);
    call(
        "POST", ba + "/participants/me/erase", "/ba/{ba}/participants/{participant}/erase", REASON);
    call("POST", "/ba/" + other.ba() + "/erase", "/ba/{ba}/erase", REASON);

    Set<String> all = new TreeSet<>();
    document
        .get("paths")
        .properties()
        .forEach(p -> p.getValue().propertyNames().forEach(m -> all.add(m + " " + p.getKey())));
    assertThat(called).isEqualTo(all);
  }

  private void cards(Place place, String said) {
    String d = place.path();
    Map<String, Object> span = Map.of("utterance", said, "start", 0, "end", 10);
    Map<String, Object> card =
        Map.of("kind", "cue", "statement", "a dull hum", "spans", List.of(span));
    String one = made(call("POST", d + "/cards", D + "/cards", card));
    String two = made(call("POST", d + "/cards", D + "/cards", card));
    String path = D + "/cards/{card}";
    call("GET", d + "/cards?before=" + two, D + "/cards", NOTHING);
    call("GET", "/ba/" + place.ba() + "/cards", "/ba/{ba}/cards", NOTHING);
    call("GET", "/ba/" + place.ba() + "/cards/" + one, "/ba/{ba}/cards/{card}", NOTHING);
    call(
        "GET",
        "/ba/" + place.ba() + "/cards/" + one + "/history",
        "/ba/{ba}/cards/{card}/history",
        NOTHING);
    Map<String, Object> link = Map.of("from", one, "relation", "contrasts with", "to", two);
    String drawn = made(call("POST", d + "/links", D + "/links", link));
    call("GET", d, D, NOTHING);
    call("DELETE", d + "/links/" + drawn, D + "/links/{link}", NOTHING);
    call("POST", d + "/cards/" + one + "/decline", path + "/decline", NOTHING);
    call("POST", d + "/cards/" + one + "/affirm", path + "/affirm", NOTHING, 200, 409);
    call("POST", d + "/cards/" + two + "/correct", path + "/correct", Map.of("words", "dull"));
    call("PUT", d + "/cards/" + two + "/kind", path + "/kind", Map.of("kind", "exception"));
    call("POST", d + "/cards/" + two + "/erase", path + "/erase", REASON);
  }

  private void callServerWide() {
    call("GET", "/partners", "/partners", NOTHING);
    Map<String, Object> model = Map.of("provider", "openai", "model", "m", "key", "sk-secret-key");
    JsonNode saved = call("PUT", "/models/mine", "/models/{name}", model);
    assertThat(saved.toString()).doesNotContain("sk-secret-key");
    assertThat(call("GET", "/models", "/models", NOTHING).toString())
        .doesNotContain("sk-secret-key");
    call("POST", "/models/none/try", "/models/{name}/try", NOTHING, 404);
    call("GET", "/models/offers", "/models/offers", NOTHING);
    Map<String, Object> offer = Map.of("provider", "gemini", "model", "m");
    call("POST", "/models/offers/accept", "/models/offers/accept", offer, 200, 404);
    call("DELETE", "/models/mine", "/models/{name}", NOTHING);
    call("GET", "/me", "/me", NOTHING);
    call("GET", "/sessions", "/sessions", NOTHING);
    JsonNode token = call("POST", "/tokens", "/tokens", Map.of("name", "another"));
    call("DELETE", "/sessions/" + token.get("id").asString(), "/sessions/{session}", NOTHING);
    call("GET", "/verify", "/verify", NOTHING);
    HttpResponse<String> backup =
        server.http().send(server.api("/backup").POST(BodyPublishers.noBody()));
    assertThat(backup.statusCode()).isEqualTo(200);
    called.add("post /api/v1/backup");
  }

  private void takeHomeAndBringIn(Place place) {
    String ba = "/ba/" + place.ba();
    HttpResponse<String> vault = server.http().send(server.api(ba + "/vault"));
    assertThat(vault.headers().firstValue("Content-Type")).hasValue("application/zip");
    assertThat(vault.body()).startsWith("PK");
    called.add("get /api/v1/ba/{ba}/vault");
    HttpResponse<String> export = server.http().send(server.api(ba + "/export"));
    assertThat(export.statusCode()).isEqualTo(200);
    called.add("get /api/v1/ba/{ba}/export");
    var same = server.send("POST", "/import", export.body(), "import-same");
    assertThat(same.code()).isEqualTo("import-exists");
    String another =
        server.send("POST", "/import?copy=true", export.body(), "i").ok().get("ba").asString();
    assertThat(another).isNotEqualTo(place.ba());
    assertThat(server.get("/ba/" + another + "/cards").ok())
        .hasSameSizeAs(server.get(ba + "/cards").ok());
    called.add("post /api/v1/import");
    assertThat(server.send("POST", "/import", "{\"gochi\":1}", "i2").code())
        .isEqualTo("import-unreadable");
  }

  private JsonNode call(
      String verb, String path, String template, Map<String, Object> body, int... statuses) {
    String sent = body.isEmpty() ? "" : JSON.writeValueAsString(body);
    var answer = server.send(verb, path, sent, "k" + called.size() + verb + path);
    Set<Integer> allowed = new TreeSet<>();
    for (int status : statuses) {
      allowed.add(status);
    }
    assertThat(answer.status())
        .as(verb + " " + path + " " + answer.text())
        .isIn(allowed.isEmpty() ? Set.of(200) : allowed);
    String operation = verb.toLowerCase(java.util.Locale.ROOT);
    JsonNode described = document.path("paths").path("/api/v1" + template).path(operation);
    assertThat(described.isMissingNode()).as(operation + " " + template).isFalse();
    called.add(operation + " /api/v1" + template);
    JsonNode content =
        described
            .path("responses")
            .path(answer.status() == 200 ? "200" : "default")
            .path("content");
    String type = answer.status() == 200 ? "application/json" : "application/problem+json";
    assertThat(answer.contentType()).startsWith(type);
    JsonNode schema = content.path(type).path("schema");
    if (!schema.isMissingNode()) {
      assertThat(SchemaCheck.of(document, schema, answer.json())).as(verb + " " + path).isEmpty();
    }
    if (!sent.isEmpty()) {
      JsonNode wanted =
          described.path("requestBody").path("content").path("application/json").path("schema");
      assertThat(SchemaCheck.of(document, wanted, JSON.readTree(sent))).as(path).isEmpty();
    }
    return answer.json();
  }

  private static String made(JsonNode receipt) {
    return receipt.get("made").asString();
  }

  private String lastReply(String dialogue) {
    JsonNode said = server.get(dialogue).ok().get("utterances");
    return said.get(said.size() - 1).get("id").asString();
  }

  private static Map<String, Object> text(String text) {
    return Map.of("text", text);
  }

  private static final Map<String, Object> NOTHING = Map.of();
  private static final String D = "/dialogues/{dialogue}";
  private static final String TOLD = "A dull hum means the bearing is dry, unless it is cold.";
  private static final Map<String, Object> REASON = Map.of("reason", "asked to");
}
