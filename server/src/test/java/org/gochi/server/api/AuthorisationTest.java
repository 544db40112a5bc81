package org.gochi.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gochi.server.TestServer;
import org.gochi.server.TestServer.Place;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Every endpoint of the API document, with every kind of caller that must not pass, and with every
 * id that does not belong where it is named. Made from the document: a new endpoint is tested
 * without anybody thinking of it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorisationTest {
  private TestServer server;
  private Place here;
  private Map<String, String> own;
  private Map<String, String> foreign;

  @BeforeAll
  void start(@TempDir Path home) {
    server = new TestServer(home);
    here = server.place("Here");
    own = objects(here, "tells");
    Place elsewhere = server.place("Elsewhere");
    server.say(elsewhere.dialogue(), "First, so that ids differ from those of the other ba.");
    foreign = objects(elsewhere, "contrasts with", "tells");
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private record Endpoint(String verb, String path) {
    boolean writes() {
      return !verb.equals("get");
    }

    String filled(Map<String, String> ids) {
      String filled = path;
      for (Map.Entry<String, String> id : ids.entrySet()) {
        filled = filled.replace("{" + id.getKey() + "}", id.getValue());
      }
      return filled.replaceAll("\\{[a-z]+}", "none");
    }
  }

  /** What a caller adds to a request; none of these may write, the first four may not read. */
  private Map<String, UnaryOperator<java.net.http.HttpRequest.Builder>> strangers() {
    return Map.of(
        "an unknown token", r -> r.header("Authorization", "Bearer gochi_none"),
        "another scheme", r -> r.header("Authorization", "Basic bWU6bWU="),
        "another site", r -> r.header("Origin", "https://evil.example"),
        "a frame of another site", r -> r.header("Sec-Fetch-Site", "cross-site"),
        "nobody", r -> r,
        "an unknown session", r -> r.header("Cookie", cookieName() + "=none"));
  }

  private String cookieName() {
    return "gochi-" + server.server().address().getPort();
  }

  @TestFactory
  Stream<DynamicTest> stranger_getsNothing() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Endpoint endpoint : endpoints()) {
      strangers()
          .forEach(
              (who, dress) -> {
                boolean reader = who.equals("nobody") || who.equals("an unknown session");
                if (endpoint.writes() || !reader) {
                  tests.add(
                      DynamicTest.dynamicTest(
                          who + ": " + endpoint, () -> refuses(endpoint, dress)));
                }
              });
    }
    return tests.stream();
  }

  private void refuses(Endpoint endpoint, UnaryOperator<java.net.http.HttpRequest.Builder> dress) {
    var request = server.http().to(endpoint.filled(own)).header("Content-Type", "application/json");
    request.method(
        endpoint.verb().toUpperCase(java.util.Locale.ROOT),
        endpoint.writes() ? BodyPublishers.ofString("{}") : BodyPublishers.noBody());
    assertThat(server.http().send(dress.apply(request)).statusCode()).isIn(401, 403);
  }

  /** Each id of another place, one at a time, under the paths of this one. */
  @TestFactory
  Stream<DynamicTest> idOfAnotherPlace_isNotFoundHere() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Endpoint endpoint : endpoints()) {
      for (String name : List.of("utterance", "card", "link", "reply")) {
        if (endpoint.path().contains("{" + name + "}")) {
          tests.add(
              DynamicTest.dynamicTest(
                  name + " of another ba: " + endpoint, () -> notFound(endpoint, name)));
        }
      }
    }
    assertThat(tests).hasSizeGreaterThan(10);
    return tests.stream();
  }

  private void notFound(Endpoint endpoint, String name) {
    Map<String, String> mixed = new java.util.HashMap<>(own);
    mixed.put(name, foreign.get(name));
    String path = endpoint.filled(mixed).substring("/api/v1".length());
    var answer =
        server.send(
            endpoint.verb().toUpperCase(java.util.Locale.ROOT),
            path,
            endpoint.writes() ? BODIES.getOrDefault(last(endpoint.path()), "") : "",
            "k" + endpoint + name);
    assertThat(answer.status()).as(answer.text()).isEqualTo(404);
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static final Map<String, String> BODIES =
      Map.of(
          "edit", "{\"text\":\"other\"}",
          "erase", "{\"reason\":\"none\"}",
          "correct", "{\"words\":\"other\"}",
          "kind", "{\"kind\":\"cue\"}");

  private List<Endpoint> endpoints() {
    List<Endpoint> all = new ArrayList<>();
    JsonNode document = server.get("/openapi.json").ok();
    document
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .propertyNames()
                    .forEach(verb -> all.add(new Endpoint(verb, path.getKey()))));
    assertThat(all).hasSizeGreaterThan(40);
    return all;
  }

  /** One of everything, in a place. */
  private Map<String, String> objects(Place place, String... relations) {
    List<String> said = server.say(place.dialogue(), "A dull hum means the bearing is dry.");
    List<String> more = server.say(place.dialogue(), "And when it sings it is too tight.");
    String cue = card(place, said.getFirst());
    String other = card(place, more.getFirst());
    String link = "";
    for (String relation : relations) {
      link = link(place, cue, relation, other);
    }
    return Map.of(
        "ba", place.ba(),
        "dialogue", place.dialogue(),
        "utterance", more.getFirst(),
        "reply", more.getLast(),
        "card", other,
        "link", link,
        "participant", "me");
  }

  private String link(Place place, String from, String relation, String to) {
    return server
        .post(place.path() + "/links", Map.of("from", from, "relation", relation, "to", to))
        .ok()
        .get("made")
        .asString();
  }

  private String card(Place place, String utterance) {
    Map<String, Object> span = Map.of("utterance", utterance, "start", 0, "end", 10);
    return server
        .post(
            place.path() + "/cards",
            Map.of("kind", "cue", "statement", "heard", "spans", List.of(span)))
        .ok()
        .get("made")
        .asString();
  }
}
