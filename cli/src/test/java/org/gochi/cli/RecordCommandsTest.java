package org.gochi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.gochi.record.NewEntry;
import org.gochi.record.RecordStore;
import org.gochi.record.StoreLocation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RecordCommandsTest {
  @TempDir Path folder;
  private Path home = Path.of("");

  private record Answer(int code, String out, String err) {
    JsonNode json() {
      return JsonMapper.builder().build().readTree(out);
    }
  }

  @BeforeEach
  void aRecord() {
    home = folder.resolve("home");
    append("c1");
  }

  private void append(String clientId) {
    try (RecordStore store =
        RecordStore.open(StoreLocation.sqlite(home), List.of(), Clock.systemUTC())) {
      store.append(
          clientId, new NewEntry("said", "p1", "b1", "d1", "{}", Map.of("text", "it goes dry")));
    }
  }

  private static Answer run(Object command, Object... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    String[] texts = java.util.Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
    int code =
        new CommandLine(command)
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(texts);
    return new Answer(code, out.toString(), err.toString());
  }

  @Test
  void verify_ofAnIntactRecord_isFine() {
    Answer answer = run(new VerifyCommand(), "--home", home, "--json");
    assertThat(answer.code()).isZero();
    assertThat(answer.json().get("event").asString()).isEqualTo("intact");
    assertThat(answer.json().get("entries").asInt()).isEqualTo(1);
    assertThat(run(new VerifyCommand(), "--home", home).out()).contains("1");
  }

  @Test
  void verify_ofADamagedFile_saysWhatIsSafeAndWhatToDo() throws IOException {
    Files.writeString(home.resolve(StoreLocation.FILE), "not a database, whatever it was before");
    Answer answer = run(new VerifyCommand(), "--home", home, "--json");
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.json().get("event").asString()).isEqualTo("broken");
    for (String part : List.of("what", "safe", "next")) {
      assertThat(answer.json().get(part).asString()).isNotBlank();
    }
    assertThat(answer.out()).doesNotContain("\tat ");
  }

  @Test
  void verify_withoutARecord_saysSo() {
    Answer answer = run(new VerifyCommand(), "--home", folder.resolve("none"));
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.err()).contains("none").doesNotContain("\tat ");
  }

  @Test
  void backupThenRestore_bringsTheRecordBack() {
    Path file = folder.resolve("kept.zip");
    assertThat(run(new BackupCommand(), "--home", home, file).code()).isZero();
    append("c2");
    assertThat(run(new BackupCommand(), "--home", home, file).code()).isEqualTo(2);
    assertThat(run(new RestoreCommand(), "--home", home, file).code()).isEqualTo(1);
    Answer restored = run(new RestoreCommand(), "--home", home, "--force", "--json", file);
    assertThat(restored.code()).isZero();
    assertThat(restored.json().get("entries").asInt()).isEqualTo(1);
    assertThat(run(new VerifyCommand(), "--home", home, "--json").json().get("entries").asInt())
        .isEqualTo(1);
  }

  @Test
  void restore_whileTheHomeIsOpen_saysSo() {
    Path file = folder.resolve("kept.zip");
    assertThat(run(new BackupCommand(), "--home", home, file).code()).isZero();
    try (RecordStore store =
        RecordStore.open(StoreLocation.sqlite(home), List.of(), Clock.systemUTC())) {
      Answer answer = run(new RestoreCommand(), "--home", home, "--force", "--json", file);
      assertThat(answer.code()).isEqualTo(1);
      assertThat(answer.json().get("event").asString()).isEqualTo("error");
      assertThat(store.last()).isEqualTo(1);
    }
  }
}
