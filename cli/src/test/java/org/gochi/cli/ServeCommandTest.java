package org.gochi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gochi.record.RecordStore;
import org.gochi.record.StoreLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code gochi serve} as a process of its own: it starts, tells, refuses, and ends on a signal. */
class ServeCommandTest {
  @TempDir Path home;

  private record Ended(int exit, String out, String err) {
    /** One sentence each of what, safe and next, and nothing a person cannot read. */
    void toldInSentences() {
      assertThat(exit).isEqualTo(2);
      assertThat(err.strip().lines()).hasSize(3);
      assertThat(err).doesNotContain("Exception", "\tat ");
    }
  }

  @Test
  void serve_tellsItsAddress_answers_andEndsOnSigterm() throws Exception {
    Process process =
        start("serve", "--home", home.toString(), "--port", "0", "--no-open", "--json");
    try (BufferedReader out = reader(process)) {
      JsonNode ready = JsonMapper.shared().readTree(out.readLine());
      assertThat(ready.get("event").asString()).isEqualTo("ready");
      URI address = URI.create(ready.get("address").asString());
      assertThat(address.getHost()).isEqualTo("127.0.0.1");
      try (HttpClient client = HttpClient.newHttpClient()) {
        HttpResponse<String> page =
            client.send(
                HttpRequest.newBuilder(address).header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
      }
      process.toHandle().destroy(); // SIGTERM, and what it said can still be read
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(143);
      assertThat(out.readLine()).isNull();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void portInUse_saysWhatToDo() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      Ended ended = run("serve", "--home", home.toString(), "--port", port, "--no-open");
      ended.toldInSentences();
      assertThat(ended.err()).contains("Port " + port + " is in use", "--port");
    }
  }

  @Test
  void otherAddress_withoutPassword_isRefused_inJapaneseToo() throws Exception {
    Ended ended =
        run("serve", "--home", home.toString(), "--host", "0.0.0.0", "--lang", "ja", "--no-open");
    ended.toldInSentences();
    assertThat(ended.err()).contains("パスワード", "gochi password");
    assertThat(Files.exists(home.resolve("gochi.db"))).isFalse();
  }

  @Test
  void damagedStore_isToldInSentences() throws Exception {
    Files.writeString(home.resolve("gochi.db"), "this is no database".repeat(1000));
    run("serve", "--home", home.toString(), "--port", "0", "--no-open").toldInSentences();
  }

  @Test
  void storeOfANewerVersion_isToldInSentences_andLeftAsItIs() throws Exception {
    RecordStore.open(StoreLocation.sqlite(home), List.of(), Clock.systemUTC()).close();
    Path file = home.resolve("gochi.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO flyway_schema_history"
              + " VALUES (9, '99', 'later', 'SQL', 'V99', 0, 'x', '', 0, 1)");
    }
    byte[] before = Files.readAllBytes(file);
    Ended ended = run("serve", "--home", home.toString(), "--port", "0", "--no-open");
    ended.toldInSentences();
    assertThat(ended.err()).contains("newer");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void homeThatCannotBeWritten_isToldInSentences() throws Exception {
    Path file = Files.writeString(home.resolve("a-file"), "not a folder");
    run("serve", "--home", file.toString(), "--port", "0", "--no-open").toldInSentences();
    Path system = Path.of("/proc/gochi"); // not even an administrator may make a folder there
    if (Files.isDirectory(Path.of("/proc"))) {
      run("serve", "--home", system.toString(), "--port", "0", "--no-open").toldInSentences();
    }
  }

  @Test
  void wrongSetting_namesFileAndKey() throws Exception {
    Files.writeString(home.resolve("config.properties"), "port = many\n");
    Ended ended = run("serve", "--home", home.toString(), "--no-open");
    ended.toldInSentences();
    assertThat(ended.err()).contains("config.properties", "port");
  }

  private static Ended run(String... arguments) throws IOException, InterruptedException {
    Process process = start(arguments);
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), out, err);
  }

  private static Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-Duser.language=en",
            "-Dstderr.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"),
            "org.gochi.cli.Gochi"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).start();
  }

  private static BufferedReader reader(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }
}
