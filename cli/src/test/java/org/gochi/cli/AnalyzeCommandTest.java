package org.gochi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnalyzeCommandTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path talk = Path.of("");

  @BeforeEach
  void writeTalk() throws IOException {
    talk =
        Files.writeString(folder.resolve("talk.tsv"), "A:\tthe hum goes dull\nB:\tgoes dull ?\n");
  }

  @Test
  void everythingRead_exitsWithZero() throws IOException {
    Path json = folder.resolve("out.json");
    assertThat(run(talk.toString(), "--json", json.toString())).isZero();
    JsonNode read = JsonMapper.shared().readTree(Files.readString(json));
    assertThat(read.at("/dialogues/0/id").asString()).isEqualTo("talk");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void somethingSkipped_exitsWithOneAndSaysWhat() throws IOException {
    Path other = Files.writeString(folder.resolve("story.txt"), "Once upon a time.");
    assertThat(run(talk.toString(), other.toString(), "--lang", "en")).isEqualTo(1);
    assertThat(out.toString()).contains("Read 1 dialogue with");
    assertThat(err.toString()).contains("story.txt").contains("none of the known formats");
  }

  @Test
  void compatibleWithoutSurrogates_saysThatChanceWasNotTold() {
    assertThat(run(talk.toString(), "--compat", "dialign", "--lang", "en")).isZero();
    assertThat(out.toString()).contains("nothing can be said about chance");
  }

  @Test
  void oneSpeaker_isTold() throws IOException {
    Path alone = Files.writeString(folder.resolve("alone.tsv"), "A:\tthe hum\nA:\tgoes dull\n");
    assertThat(run(alone.toString(), "--lang", "en")).isZero();
    assertThat(out.toString()).contains("Only one speaks here").doesNotContain("Too little talk");
  }

  @Test
  void nothingRead_exitsWithTwo() {
    assertThat(run(folder.resolve("nope").toString(), "--lang", "ja")).isEqualTo(2);
    assertThat(err.toString()).contains("会話として読めるものがありませんでした");
  }

  @Test
  void wrongUse_exitsWithTwoAndNamesTheOption() {
    assertThat(run(talk.toString(), "--format", "x")).isEqualTo(2);
    assertThat(run(talk.toString(), "--compat", "x")).isEqualTo(2);
    assertThat(run(talk.toString(), "--speakers", "me=A")).isEqualTo(2);
    assertThat(run(talk.toString(), "--surrogates", "-1")).isEqualTo(2);
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("--compat must be dialign").doesNotContain("\tat ");
  }

  @Test
  void placeThatCannotBeWritten_isSaidWithoutATrace() {
    int code = run(talk.toString(), "--json", folder.resolve("no/such/out.json").toString());
    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).contains("could not be written").doesNotContain("Exception");
  }

  @Test
  void csv_holdsEveryTable() throws IOException {
    Path tables = folder.resolve("tables");
    assertThat(run(talk.toString(), "--csv", tables.toString())).isZero();
    assertThat(Files.readAllLines(tables.resolve("turns.csv")))
        .containsExactly(
            "dialogue,id,turn,speaker,shared,own",
            "1,talk,0,A,0.0,0.0",
            "1,talk,1,B,0.6666666666666666,0.0");
    assertThat(Files.readAllLines(tables.resolve("speakers.csv"))).hasSize(3);
    assertThat(Files.readAllLines(tables.resolve("dialogues.csv"))).hasSize(2);
  }

  private int run(String... arguments) {
    return new CommandLine(new AnalyzeCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
