package org.gochi.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gochi.server.TestServer;
import org.gochi.server.TestServer.Place;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A whole dialogue over the API, as a program holds it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DialogueApiTest {
  private static final String TOLD =
      "When the bearing runs dry the hum goes dull. If the hum goes dull I stop the spindle,"
          + " unless the coolant has just been changed.";

  private TestServer server;

  @BeforeAll
  void start(@TempDir Path home) {
    server = new TestServer(home);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void dialogue_fromOpeningToUndo() {
    Place place = server.place("Dry bearings");
    JsonNode opened = server.get(place.path()).ok();
    assertThat(opened.at("/utterances/0/speaker").asString()).isEqualTo("partner");
    assertThat(opened.at("/utterances/0/asked/why").asString()).isNotBlank();

    List<String> said = server.say(place.dialogue(), TOLD);
    JsonNode heard = awaitCards(place);
    assertThat(heard.at("/utterances/1/id").asString()).isEqualTo(said.getFirst());
    assertThat(heard.at("/utterances/1/text").asString()).isEqualTo(TOLD);
    JsonNode card = heard.at("/cards/0");
    assertThat(card.get("standing").asString()).isEqualTo("proposed");
    JsonNode quote = card.at("/quotes/0");
    assertThat(TOLD.substring(quote.get("start").asInt(), quote.get("end").asInt()))
        .isEqualTo(quote.get("text").asString());

    String id = card.get("id").asString();
    server.post(place.path() + "/cards/" + id + "/affirm").ok();
    assertThat(standing(place, id)).isEqualTo("affirmed");
    server
        .post(place.path() + "/cards/" + id + "/correct", Map.of("words", "a dull hum is dry"))
        .ok();
    assertThat(standing(place, id)).isEqualTo("corrected");
    server.post(place.path() + "/undo").ok();
    assertThat(standing(place, id)).isEqualTo("affirmed");
    server.post(place.path() + "/redo").ok();
    assertThat(standing(place, id)).isEqualTo("corrected");
    JsonNode history = server.get("/ba/" + place.ba() + "/cards/" + id + "/history").ok();
    assertThat(history.get("wordings")).hasSize(2);
    assertThat(history.at("/sources/0/utterance/text").asString()).isEqualTo(TOLD);
  }

  @Test
  void branches_canBeMadeSwitchedAndCompared() {
    Place place = server.place("Branches");
    List<String> first = server.say(place.dialogue(), "I listen to the hum.");
    var edited =
        server
            .post(
                place.path() + "/utterances/" + first.getFirst() + "/edit",
                Map.of("text", "I feel the vibration in the handle."))
            .ok();
    server.awaitReply(place.dialogue());
    String second = edited.get("made").asString();
    assertThat(server.get(place.path()).ok().at("/utterances/1/text").asString())
        .isEqualTo("I feel the vibration in the handle.");
    JsonNode both =
        server.get(place.path() + "/compare?left=" + first.getFirst() + "&right=" + second).ok();
    assertThat(both.at("/left/0/text").asString()).isEqualTo("I listen to the hum.");
    assertThat(both.at("/right/0/id").asString()).isEqualTo(second);
    server.post(place.path() + "/utterances/" + first.getFirst() + "/switch").ok();
    assertThat(server.get(place.path()).ok().at("/utterances/1/id").asString())
        .isEqualTo(first.getFirst());
  }

  @Test
  void ownCardsAndLinks_kindsAndErasing() {
    Place place = server.place("Own cards");
    String said = server.say(place.dialogue(), "A dull hum means the bearing is dry.").getFirst();
    String cue = ownCard(place, "cue", "a dull hum", said, 0, 10);
    String judgement = ownCard(place, "judgement", "the bearing is dry", said, 17, 35);
    var link =
        server
            .post(
                place.path() + "/links", Map.of("from", cue, "relation", "tells", "to", judgement))
            .ok();
    assertThat(server.get(place.path()).ok().get("links"))
        .anySatisfy(l -> assertThat(l.get("relation").asString()).isEqualTo("tells"));
    server.delete(place.path() + "/links/" + link.get("made").asString()).ok();
    server.put(place.path() + "/cards/" + cue + "/kind", Map.of("kind", "rule of thumb")).ok();
    assertThat(server.get("/ba/" + place.ba() + "/cards/" + cue).ok().get("kind").asString())
        .isEqualTo("rule of thumb");
    server.post(place.path() + "/utterances/" + said + "/erase", Map.of("reason", "asked to")).ok();
    JsonNode erased = server.get(place.path() + "/utterances/" + said).ok();
    assertThat(erased.get("erased").asBoolean()).isTrue();
    assertThat(erased.get("text").asString()).isEmpty();
    assertThat(server.get("/verify").ok().get("intact").asBoolean()).isTrue();
  }

  @Test
  void draftTitleAndWhereWeWere_areKept() {
    Place place = server.place("Kept");
    server.put(place.path() + "/draft", Map.of("text", "half a sen")).ok();
    server.put(place.path() + "/title", Map.of("title", "The hum")).ok();
    server.put(place.path() + "/where-we-were", Map.of("text", "We stopped at the hum.")).ok();
    JsonNode view = server.get(place.path()).ok();
    assertThat(view.get("draft").asString()).isEqualTo("half a sen");
    assertThat(view.at("/dialogue/title").asString()).isEqualTo("The hum");
    assertThat(view.at("/whereWeWere/edited").asBoolean()).isTrue();
    server.post(place.path() + "/close").ok();
    assertThat(server.post(place.path() + "/utterances", Map.of("text", "more")).status())
        .isEqualTo(409);
    server.post(place.path() + "/reopen").ok();
  }

  @Test
  void repeat_ofTheSameKey_getsTheFirstAnswer() {
    Place place = server.place("Repeats");
    String body = "{\"text\":\"said once\"}";
    JsonNode first =
        server.send("POST", place.path() + "/utterances", body, "key-of-one-write").ok();
    JsonNode again =
        server.send("POST", place.path() + "/utterances", body, "key-of-one-write").ok();
    assertThat(again.get("made")).isEqualTo(first.get("made"));
    assertThat(again.get("repeated").asBoolean()).isTrue();
    server.awaitReply(place.dialogue());
    assertThat(server.get(place.path()).ok().get("utterances").valueStream())
        .filteredOn(u -> u.get("text").asString().equals("said once"))
        .hasSize(1);
  }

  @Test
  void backup_isAFileToKeep() {
    var answer = server.http().send(server.api("/backup").POST(noBody()));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("gochi.backup");
    assertThat(answer.body()).isNotEmpty();
  }

  private static java.net.http.HttpRequest.BodyPublisher noBody() {
    return java.net.http.HttpRequest.BodyPublishers.noBody();
  }

  private String ownCard(Place p, String kind, String text, String said, int start, int end) {
    Map<String, Object> span = Map.of("utterance", said, "start", start, "end", end);
    return server
        .post(p.path() + "/cards", Map.of("kind", kind, "statement", text, "spans", List.of(span)))
        .ok()
        .get("made")
        .asString();
  }

  private String standing(Place place, String card) {
    return server.get("/ba/" + place.ba() + "/cards/" + card).ok().get("standing").asString();
  }

  /** The dialogue once the first cards are there; they come a moment after the reply. */
  private JsonNode awaitCards(Place place) {
    for (int i = 0; i < 500; i++) {
      JsonNode view = server.get(place.path()).ok();
      if (!view.get("cards").isEmpty()) {
        return view;
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("no cards came");
  }
}
