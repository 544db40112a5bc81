package org.gochi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.gochi.elicitation.Language;
import org.gochi.spiral.Command;
import org.gochi.spiral.Options;
import org.gochi.spiral.Workbench;
import org.gochi.spiral.ba.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole talk through a pipe: lines in, one JSON object a line out. */
class TalkLoopTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String TOLD = "The hum drops, so I know the bearing is dry.";

  @TempDir Path home;

  private List<JsonNode> talk(byte[] in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbench workbench = Workbench.open(Options.home(home).withSample(false))) {
      String ba = workbench.submit(new Command.OpenBa("b", "", Language.EN), Actor.ME, "ba").ba();
      String dialogue =
          Objects.requireNonNull(
              workbench
                  .submit(
                      new Command.OpenDialogue(ba, "", Language.EN, Workbench.SCRIPTED),
                      Actor.ME,
                      "dialogue")
                  .dialogue());
      PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
      new TalkLoop(workbench, new TalkJson(out, Language.EN), Language.EN, "test", dialogue)
          .run(new Utf8Lines(new ByteArrayInputStream(in), Workbench.LONGEST_TEXT + 1), false);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().map(JSON::readTree).toList();
  }

  private List<JsonNode> talk(String... lines) throws IOException {
    return talk(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> names(List<JsonNode> events) {
    return events.stream().map(event -> event.path("event").asString()).toList();
  }

  private static List<String> fields(List<JsonNode> events, String event, String field) {
    return events.stream()
        .filter(each -> each.path("event").asString().equals(event))
        .map(each -> each.path(field).asString())
        .toList();
  }

  @Test
  void partnerOpens_thenItIsThePersonsTurn() throws IOException {
    List<JsonNode> events = talk("");
    assertThat(names(events)).startsWith("utterance").endsWith("ready", "end");
    assertThat(events.getFirst().propertyNames())
        .containsExactly("event", "speaker", "id", "text", "move", "method", "gap", "why");
    assertThat(events.getLast().path("reason").asString()).isEqualTo("input-ended");
  }

  @Test
  void cardIsToldAgain_wheneverItsStandingChanges() throws IOException {
    List<JsonNode> events =
        talk(
            TOLD,
            "/affirm c1",
            "/correct c1 It hums lower.",
            "/undo",
            "/redo",
            "/decline c1",
            "/stop");
    assertThat(fields(events, "card", "standing"))
        .startsWith("proposed")
        .endsWith("affirmed", "corrected", "affirmed", "corrected", "declined");
    assertThat(fields(events, "card", "statement")).contains("It hums lower.");
    assertThat(fields(events, "end", "reason")).containsExactly("stopped");
  }

  @Test
  void card_standsOnVerbatimWords() throws IOException {
    JsonNode card =
        talk(TOLD).stream()
            .filter(event -> event.path("event").asString().equals("card"))
            .findFirst()
            .orElseThrow();
    JsonNode quote = card.path("quotes").get(0);
    assertThat(TOLD.substring(quote.path("start").asInt(), quote.path("end").asInt()))
        .isEqualTo(quote.path("text").asString());
    assertThat(card.path("ownWords").asDouble()).isEqualTo(1.0);
  }

  @Test
  void whatCannotBeDone_isToldInThreeParts_andTheTalkGoesOn() throws IOException {
    List<JsonNode> events = talk("/bogus", "/affirm c99", "/affirm", TOLD);
    assertThat(fields(events, "error", "code"))
        .containsExactly("no-such-command", "no-such-card", "no-such-card");
    assertThat(events)
        .filteredOn(event -> event.path("event").asString().equals("error"))
        .allSatisfy(
            error -> {
              assertThat(error.path("what").asString()).isNotBlank();
              assertThat(error.path("safe").asString()).isNotBlank();
              assertThat(error.path("next").asString()).isNotBlank();
            });
    assertThat(fields(events, "utterance", "speaker"))
        .containsExactly("partner", "person", "partner");
    assertThat(names(events)).filteredOn("ready"::equals).hasSize(5);
  }

  @Test
  void partnerThatIsNotThere_isNamed_withThoseThatAre() throws IOException {
    List<JsonNode> events = talk("/partner nobody", TOLD);
    JsonNode told =
        events.stream()
            .filter(each -> each.path("event").asString().equals("error"))
            .findFirst()
            .orElseThrow();
    assertThat(told.path("code").asString()).isEqualTo("no-such-partner");
    assertThat(told.path("what").asString()).contains("nobody");
    assertThat(told.path("next").asString()).contains("scripted");
    assertThat(names(events).getLast()).isEqualTo("end");
  }

  @Test
  void brokenUtf8_andALineTooLong_areTold_andTheNextLineIsHeard() throws IOException {
    ByteArrayOutputStream in = new ByteArrayOutputStream();
    in.write(new byte[] {'a', (byte) 0xFF, (byte) 0xFE, '\n'});
    in.write("x".repeat(Workbench.LONGEST_TEXT + 1).getBytes(StandardCharsets.UTF_8));
    in.write("\n//slash\r\n".getBytes(StandardCharsets.UTF_8));
    List<JsonNode> events = talk(in.toByteArray());
    assertThat(fields(events, "error", "code")).containsExactly("broken-text", "too-long");
    assertThat(fields(events, "utterance", "text")).contains("/slash");
  }

  @Test
  void undo_ofWhatWasSaid_tellsTheQuestionThatStandsAgain() throws IOException {
    List<JsonNode> events = talk(TOLD, "/undo");
    assertThat(fields(events, "utterance", "id")).containsExactly("u1", "u2", "u3", "u1");
  }
}
