package org.gochi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchCommandTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path folder;
  private Path dossiers = Path.of("");

  private record Answer(int code, String out, String err) {}

  @BeforeEach
  void oneDossierOfOnesOwn() throws IOException {
    dossiers = Files.createDirectory(folder.resolve("dossiers"));
    StringBuilder yaml =
        new StringBuilder(
            """
            schema: 1
            trade: testing
            about: How I read a log
            language: en
            voices: [terse]
            opening:
              says: ["{I read it from the end.}"]
              opens: [item-1]
            incidents:
              - {id: crash, terms: [crash, May], says: ["The crash in May, the long one."]}
            items:
            """);
    for (int i = 1; i <= 16; i++) {
      yaml.append(
          "  - {id: item-%d, kind: cue, terms: [colour%d], unlock: [{probe: [cue], about: [crash]}], says: [\"{The line number %d was in the wrong colour.}\"]}\n"
              .formatted(i, i, i));
    }
    Files.writeString(dossiers.resolve("logs.yaml"), yaml);
  }

  private static Answer run(Object... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int code =
        new CommandLine(new BenchCommand())
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(Stream.of(arguments).map(String::valueOf).toArray(String[]::new));
    return new Answer(code, out.toString(), err.toString());
  }

  /** Has the dossiers of the test interviewed. */
  private Answer elicit(String partners, Object... more) {
    Stream<Object> which = Stream.of("elicit", "--experts", dossiers, "--partner", partners);
    return run(Stream.concat(which, Stream.of(more)).toArray());
  }

  @Test
  void elicit_onOnesOwnDossiers_printsTablesAndWritesFiles() throws IOException {
    Path json = folder.resolve("f.json");
    Path html = folder.resolve("f.html");
    Path transcripts = folder.resolve("transcripts");

    Answer answer =
        elicit("free,questionnaire", "--json", json, "--html", html, "--transcripts", transcripts);

    assertThat(answer.code()).describedAs(answer.err()).isZero();
    assertThat(answer.out())
        .contains("recall in cards, 1.5 turns an item", "questionnaire minus free", "logs");
    JsonNode dialogues = JSON.readTree(Files.readString(json)).get("dialogues");
    assertThat(dialogues.size()).isEqualTo(2);
    // Free telling has the opening only: one item of sixteen.
    assertThat(dialogues.get(0).get("releasedAt1.5").asDouble()).isEqualTo(1 / 16.0);
    assertThat(dialogues.get(1).get("releasedAt1.5").asDouble()).isGreaterThan(1 / 16.0);
    assertThat(Files.readString(html)).contains("<svg", "questionnaire").doesNotContain("{{");
    assertThat(Files.readString(transcripts.resolve("free/logs.md")))
        .contains("I read it from the end.", "## Not said");
  }

  @Test
  void elicit_twice_givesTheSameFigures() {
    String once = elicit("scripted", "--json", "-").out();

    assertThat(once).isEqualTo(elicit("scripted", "--json", "-").out()).contains("\"held\"");
  }

  @Test
  void elicit_onAMalformedDossier_namesItsPlace() throws IOException {
    Path bad = dossiers.resolve("logs.yaml");
    Files.writeString(bad, Files.readString(bad).replace("[terse]", "[shouting]"));

    Answer answer = run("elicit", "--experts", dossiers);

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("logs.yaml, line 5, voices[1]: there is no voice");
    assertThat(answer.err()).doesNotContain("at org.gochi").doesNotContain("Usage:");
  }

  @Test
  void elicit_withBadOptions_saysWhatIsKnown() {
    assertThat(run("elicit", "--partner", "nobody", "--home", folder).code()).isEqualTo(2);
    assertThat(run("elicit", "--partner", "nobody", "--home", folder).err())
        .contains("no configured model \"nobody\"", "questionnaire");
    assertThat(run("elicit", "--turns", "0").err()).contains("--turns must be 1 or more");
    assertThat(run("elicit", "--experts", folder.resolve("none")).code()).isEqualTo(2);
    assertThat(run("elicit", "--partner", "endpoint").err()).contains("needs --endpoint");
    assertThat(run("elicit", "--partner", "alone").err()).contains("needs --expert");
  }

  @Test
  void elicit_throughAnEndpoint_letsItPlayTheInterviewer() throws IOException {
    List<JsonNode> asked = new CopyOnWriteArrayList<>();
    try (var endpoint =
        new FakeEndpoint(
            body -> {
              asked.add(JSON.readTree(body));
              return asked.size() == 1
                  ? "Tell me about the last time."
                  : "What did you notice in the crash?";
            })) {
      Answer answer =
          elicit("endpoint", "--endpoint", endpoint.address() + "/", "--turns", 2, "--json", "-");

      assertThat(answer.code()).describedAs(answer.err()).isZero();
      JsonNode released = JSON.readTree(answer.out()).get("dialogues").get(0).get("released");
      assertThat(released.get(1).asDouble()).isEqualTo(1 / 16.0);
      JsonNode messages = asked.get(1).get("messages");
      assertThat(messages.get(0).get("content").asString()).contains("How I read a log");
      assertThat(messages.get(1).get("role").asString()).isEqualTo("assistant");
      assertThat(messages.get(2).get("role").asString()).isEqualTo("user");
      assertThat(messages.get(2).get("content").asString()).contains("crash in May");
    }
  }

  @Test
  void elicit_throughAnEndpointThatDoesNotAnswer_saysSo() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }

    Answer answer = elicit("endpoint", "--endpoint", "http://127.0.0.1:" + port + "/v1");

    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.err()).contains("does not answer", "run the same command again");
    assertThat(answer.err()).doesNotContain("at org.gochi");
  }

  @Test
  void elicit_whenOneDialogueBreaksOff_keepsTheOthersAndSaysSo() throws IOException {
    String logs = Files.readString(dossiers.resolve("logs.yaml"));
    Files.writeString(
        dossiers.resolve("graphs.yaml"), logs.replace("How I read a log", "How I read a graph"));
    try (var endpoint =
        new FakeEndpoint(
            body ->
                body.contains("graph") && body.contains("assistant")
                    ? null
                    : "Tell me about the last time.")) {
      Answer answer =
          elicit(
              "scripted,endpoint", "--endpoint", endpoint.address(), "--turns", 3, "--json", "-");

      assertThat(answer.code()).describedAs(answer.err()).isZero();
      assertThat(answer.err())
          .contains("[4/4]", "endpoint, graphs broke off after 1 turns", "leave this dossier out");
      JsonNode report = JSON.readTree(answer.out());
      assertThat(report.get("dialogues").valueStream().map(d -> d.get("dossier").asString()))
          .containsExactly("logs", "logs");
      assertThat(report.get("brokeOff").get(0).get("because").asString()).contains("answered 500");
    }
  }

  @Test
  void understanding_tellsWhetherTheFreshQuestionsMeetTheBar() {
    Answer answer = run("understanding", "--json");

    JsonNode figures = JSON.readTree(answer.out());
    JsonNode fresh = figures.get("fresh");
    assertThat(figures.get("tuning").get("questions").asInt()).isGreaterThanOrEqualTo(300);
    assertThat(fresh.get("questions").asInt()).isGreaterThanOrEqualTo(200);
    boolean met = fresh.get("probe").asDouble() >= 0.9 && fresh.get("target").asDouble() >= 0.9;
    assertThat(answer.code()).isEqualTo(met ? 0 : 1);
  }
}
