package org.gochi.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gochi.server.TestServer;
import org.gochi.server.TestServer.Answer;
import org.gochi.server.TestServer.Place;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What nobody should send: each is told in words, and nothing is lost or half done. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
  private TestServer server;
  private Place place;

  @BeforeAll
  void start(@TempDir Path home) {
    server = new TestServer(home);
    place = server.place("Bad input");
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"text\":\"broken          | json-broken",
        "{\"text\":\"a\"} trailing   | json-",
        "{\"text\":5}                | json-wrong-shape",
        "{\"text\":null}             | json-wrong-shape",
        "{\"text\":[\"a\"]}          | json-wrong-shape",
        "{}                          | json-wrong-shape",
        "[]                          | json-wrong-shape",
        "{\"text\":\"a\",\"x\":1}    | json-wrong-shape",
        "\"text\"                    | json-wrong-shape",
        "{\"text\":\"\"}             | nothing-said",
        "{\"text\":\"  \\n \"}       | nothing-said",
        "{\"text\":\"\\ud800\"}      | broken-text",
      })
  void utterance_thatCannotBeTaken_isToldWhy(String body, String code) {
    Answer answer = server.send("POST", place.path() + "/utterances", body, "k" + body.hashCode());
    assertThat(answer.status()).isBetween(400, 422);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.code()).startsWith(code);
    JsonNode problem = answer.json();
    assertThat(problem.get("what").asString()).isNotBlank();
    assertThat(problem.get("safe").asString()).isNotBlank();
    assertThat(problem.get("next").asString()).isNotBlank();
    assertThat(answer.text()).doesNotContain("Exception", "tools.jackson", "org.");
  }

  @Test
  void wrongShape_namesTheField_neverItsValue() {
    Answer answer =
        server.post(
            place.path() + "/cards",
            Map.of("kind", "secret-kind", "statement", "s", "spans", List.of()));
    assertThat(answer.json().get("what").asString()).contains("kind");
    assertThat(answer.text()).doesNotContain("secret-kind");
  }

  @Test
  void brokenUtf8_isRefused() throws Exception {
    byte[] body = "{\"text\":\"a?b\"}".getBytes(StandardCharsets.ISO_8859_1);
    body[10] = (byte) 0xC3; // the first of two bytes, alone
    String head =
        "POST /api/v1"
            + place.path()
            + "/utterances HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Authorization: Bearer "
            + server.token()
            + "\r\nConnection: close\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    String answer = server.http().raw(head, body);
    assertThat(answer).startsWith("HTTP/1.1 400").contains("json-broken");
  }

  @Test
  void longText_isTakenUpToItsLimit_andRefusedBeyond() {
    String most = "あ".repeat(200 * 1024 / 3);
    server.say(place.dialogue(), most);
    assertThat(post("あ".repeat(200 * 1024 / 3 + 1)).code()).isEqualTo("too-long");
    assertThat(post("x".repeat(3 << 20)).code()).isEqualTo("body-too-large");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "👍👍🏽👨‍👩‍👧",
        "<script>alert(1)</script><img src=x onerror=alert(1)>",
        "שמיעה של הזמזום \u202e reversed",
        "Я слышу, когда подшипник сухой.",
        "tab\tand\nline",
        "e\u0301 as two code points",
      })
  void unusualWords_areKeptAsTheyWereSaid(String words) {
    Place own = server.place("Unusual " + words.hashCode());
    String id = server.say(own.dialogue(), words).getFirst();
    Answer answer = server.get(own.path() + "/utterances/" + id);
    assertThat(answer.ok().get("text").asString()).isEqualTo(words);
    assertThat(answer.contentType()).startsWith("application/json");
  }

  @Test
  void wrongType_wrongMethod_wrongParameter() {
    var text =
        server
            .api(place.path() + "/utterances")
            .header("Content-Type", "text/plain")
            .POST(java.net.http.HttpRequest.BodyPublishers.ofString("hello"));
    assertThat(server.http().send(text).statusCode()).isEqualTo(415);
    assertThat(server.delete(place.path()).code()).isEqualTo("method-not-allowed");
    assertThat(server.get(place.path() + "?last=many").code()).isEqualTo("parameter-wrong");
    assertThat(server.get(place.path() + "/utterances").code()).isEqualTo("parameter-missing");
    assertThat(server.get(place.path() + "/events?after=yesterday").code())
        .isEqualTo("parameter-wrong");
  }

  @Test
  void problem_isToldInTheLanguageAskedFor() {
    var request = server.api("/ba/none").header("Accept-Language", "ja");
    assertThat(server.http().send(request).body()).containsPattern("[ぁ-ん]");
    assertThat(server.get("/ba/none").text()).doesNotContainPattern("[ぁ-ん]");
  }

  @Test
  void twoTabs_writingAtOnce_areBothKept() throws Exception {
    Place own = server.place("Two tabs");
    List<Future<Answer>> answers = new ArrayList<>();
    try (var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 10; i++) {
        String words = "tab " + i;
        answers.add(
            tabs.submit(() -> server.post(own.path() + "/utterances", Map.of("text", words))));
      }
    }
    for (Future<Answer> answer : answers) {
      answer.get().ok();
    }
    server.awaitReply(own.dialogue());
    List<String> texts =
        server
            .get(own.path() + "?last=1000")
            .ok()
            .get("utterances")
            .valueStream()
            .map(u -> u.get("text").asString())
            .toList();
    for (int i = 0; i < 10; i++) {
      assertThat(texts).containsOnlyOnce("tab " + i);
    }
  }

  @Test
  void controlCharacters_becomeVisibleSigns() {
    Place own = server.place("Control characters");
    String id = server.say(own.dialogue(), "a\u0000b\u001b[31mc").getFirst();
    assertThat(server.get(own.path() + "/utterances/" + id).ok().get("text").asString())
        .isEqualTo("a\u2400b\u241b[31mc");
  }

  private Answer post(String text) {
    return server.post(place.path() + "/utterances", Map.of("text", text));
  }
}
