package org.gochi.server.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gochi.server.TestServer;
import org.gochi.server.TestServer.Place;
import org.gochi.server.stream.EventReader.Heard;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A reader that is cut off comes back to the same text, with nothing missing and nothing twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReconnectTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final StepwisePartner partner = new StepwisePartner();
  private TestServer server;
  private Place place;

  @BeforeAll
  void start(@TempDir Path home) {
    server = new TestServer(home, partner);
    place = server.place("Streams");
    server.put(place.path() + "/partner", Map.of("partner", "stepwise")).ok();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void cutAtEveryEvent_givesTheSameText(boolean endsWhileAway) throws Exception {
    int events = follow(Integer.MAX_VALUE, false).size();
    assertThat(events).isGreaterThan(StepwisePartner.PIECES.size());
    for (int cut = 1; cut < events; cut++) {
      List<Heard> heard = follow(cut, endsWhileAway);
      assertThat(text(heard)).as("cut after event %d", cut).isEqualTo(StepwisePartner.WHOLE);
      assertThat(offsetsMeet(heard)).as("offsets, cut after event %d", cut).isTrue();
      List<Long> entries = entries(heard);
      assertThat(entries).as("entries, cut after event %d", cut).isSorted().doesNotHaveDuplicates();
      assertThat(kinds(heard)).contains("utterance said", "reply begun", "reply ended");
    }
  }

  @Test
  void reader_whoComesInTheMiddle_hearsTheReplyFromItsFirstWord() throws Exception {
    String reply = say();
    try (EventReader first = reader(sequence(), "")) {
      partner.step(3);
      StringBuilder text = new StringBuilder();
      while (!text.toString().startsWith("What did you")) {
        Heard heard = first.next().orElseThrow();
        if (heard.event().equals("text")) {
          text.append(JSON.readTree(heard.data()).get("text").asString());
        }
      }
    }
    try (EventReader late = reader(sequence(), "")) {
      Heard heard = late.next().orElseThrow();
      assertThat(heard.event()).isEqualTo("text");
      JsonNode piece = JSON.readTree(heard.data());
      assertThat(piece.get("reply").asString()).isEqualTo(reply);
      assertThat(piece.get("from").asInt()).isZero();
      assertThat(piece.get("text").asString()).startsWith("What did you");
    }
    partner.step(StepwisePartner.PIECES.size());
    server.awaitReply(place.dialogue());
    drain();
  }

  @Test
  void reader_cutOffAfterEveryEvent_hearsEachOnce() throws Exception {
    long before = sequence();
    String reply = say();
    String at = "";
    Set<String> ids = new HashSet<>();
    StringBuilder text = new StringBuilder();
    boolean ended = false;
    for (int cut = 0; !ended && cut < 100; cut++) {
      try (EventReader reader = reader(before, at)) {
        Heard heard = reader.next().orElseThrow();
        assertThat(ids.add(heard.id())).as(heard.id()).isTrue();
        at = heard.id();
        ended = kind(heard).equals("reply ended");
        if (heard.event().equals("text")) {
          text.append(JSON.readTree(heard.data()).get("text").asString());
        }
        if (kind(heard).equals("reply begun") || heard.event().equals("text")) {
          partner.step(1);
        }
      }
    }
    drain();
    assertThat(ended).isTrue();
    assertThat(server.get(place.path() + "/utterances/" + reply).ok().get("text").asString())
        .isEqualTo(text.toString());
  }

  @Test
  void revokedSession_losesItsStream() throws Exception {
    JsonNode token = server.post("/tokens", Map.of("name", "to be revoked")).ok();
    var request =
        server
            .http()
            .to("/api/v1" + place.path() + "/events")
            .header("Authorization", "Bearer " + token.get("token").asString())
            .build();
    try (EventReader stream = new EventReader(request)) {
      server.delete("/sessions/" + token.get("id").asString()).ok();
      assertThat(stream.next()).isEmpty();
    }
  }

  /** Says something and follows the reply, cut off after so many events. */
  private List<Heard> follow(int cut, boolean endsWhileAway) throws Exception {
    long before = sequence();
    say();
    List<Heard> all = new ArrayList<>();
    EventReader reader = reader(before, "");
    try {
      while (true) {
        Heard heard = reader.next().orElseThrow();
        all.add(heard);
        if (kind(heard).equals("reply ended")) {
          return all;
        }
        if (kind(heard).equals("reply begun") || heard.event().equals("text")) {
          partner.step(1);
        }
        if (all.size() == cut) {
          reader.close();
          if (endsWhileAway) {
            partner.step(StepwisePartner.PIECES.size());
            server.awaitReply(place.dialogue());
          }
          reader = reader(before, heard.id());
        }
      }
    } finally {
      reader.close();
      drain();
    }
  }

  /** Steps left over would run ahead in the next reply. */
  private void drain() {
    server.awaitReply(place.dialogue());
    partner.forget();
  }

  private String say() {
    return server
        .post(place.path() + "/utterances", Map.of("text", "The hum went dull."))
        .ok()
        .get("reply")
        .asString();
  }

  private long sequence() {
    return server.get(place.path() + "?last=1").ok().get("sequence").asLong();
  }

  private EventReader reader(long after, String lastEventId) throws Exception {
    var request = server.api(place.path() + "/events?after=" + after);
    if (!lastEventId.isEmpty()) {
      request.header("Last-Event-ID", lastEventId);
    }
    return new EventReader(request.build());
  }

  private static String kind(Heard heard) {
    return heard.event().equals("entry") ? JSON.readTree(heard.data()).get("kind").asString() : "";
  }

  private static Set<String> kinds(List<Heard> all) {
    Set<String> kinds = new HashSet<>();
    all.forEach(h -> kinds.add(kind(h)));
    return kinds;
  }

  private static String text(List<Heard> all) {
    StringBuilder text = new StringBuilder();
    for (Heard heard : all) {
      if (heard.event().equals("text")) {
        text.append(JSON.readTree(heard.data()).get("text").asString());
      }
    }
    return text.toString();
  }

  /** Whether each piece begins where the one before it ended. */
  private static boolean offsetsMeet(List<Heard> all) {
    int at = 0;
    for (Heard heard : all) {
      if (heard.event().equals("text")) {
        JsonNode piece = JSON.readTree(heard.data());
        if (piece.get("from").asInt() != at) {
          return false;
        }
        at = piece.get("next").asInt();
      }
    }
    return true;
  }

  private static List<Long> entries(List<Heard> all) {
    return all.stream()
        .filter(h -> h.event().equals("entry"))
        .map(h -> JSON.readTree(h.data()).get("sequence").asLong())
        .toList();
  }
}
