package org.gochi.cli;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.gochi.server.GochiServer;
import org.gochi.server.ServerOptions;
import org.gochi.server.security.Caller;
import org.gochi.server.security.Sessions;
import org.gochi.spiral.Options;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serves a throw-away home to itself: pages, a short talk in both languages, the stream; and
 * analyzes these talks. What a start needs is met once, so that a virtual machine told to keep what
 * it loaded (JEP 483, 514, 515) starts the next server from there. The launcher runs it; nobody
 * needs to.
 */
@Command(name = "rehearse", hidden = true, description = "Serve a throw-away home to itself.")
final class RehearseCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Map<String, List<String>> TALKS =
      Map.of(
          "en",
          List.of(
              "Last week the pump ran dry, and I heard it before the gauge showed anything.",
              "When the hum goes dull, I stop, unless it is cold, because the bearing dies first."),
          "ja",
          List.of("先週、音が鈍くなったので止めた。", "寒い日でなければ、音が鈍ったら軸受が傷む前に止める。"));

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path home = Files.createTempDirectory("gochi-rehearsal");
    try (GochiServer server =
            GochiServer.start(
                ServerOptions.local(home).onPort(0), Options.home(home).withModels(List::of));
        HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
      String token =
          new Sessions(home, Clock.systemUTC(), false).token(Caller.OWNER, "rehearsal").token();
      Visitor visitor = new Visitor(http, server.address(), token);
      for (Map.Entry<String, List<String>> talk : TALKS.entrySet()) {
        visitor.talk(talk.getKey(), talk.getValue());
      }
      visitor.get("/api/v1/openapi.json", "application/json");
      visitor.get("/api/v1/verify", "application/json");
      analyze(home);
      return 0;
    } finally {
      delete(home);
    }
  }

  private static void analyze(Path home) throws IOException {
    List<String> command = new ArrayList<>();
    for (Map.Entry<String, List<String>> talk : TALKS.entrySet()) {
      String said = String.join("\nPartner: ", talk.getValue());
      Path file = home.resolve(talk.getKey() + ".txt");
      Files.writeString(file, ("Person: " + said + "\n").repeat(3));
      command.add(file.toString());
    }
    for (String output : List.of("json", "html", "csv")) {
      command.addAll(List.of("--" + output, home.resolve("analysis-" + output).toString()));
    }
    new CommandLine(new AnalyzeCommand()).execute(command.toArray(String[]::new));
  }

  /** Somebody who looks at pages and talks over the API. */
  private record Visitor(HttpClient http, URI address, String token) {
    void talk(String language, List<String> said) throws IOException, InterruptedException {
      String ba =
          post("/api/v1/ba", Map.of("name", "Rehearsal " + language, "language", language))
              .path("made")
              .asString();
      String dialogue = post("/api/v1/ba/" + ba + "/dialogues", Map.of()).path("made").asString();
      String at = "/api/v1/dialogues/" + dialogue;
      for (String text : said) {
        String reply = post(at + "/utterances", Map.of("text", text)).path("reply").asString();
        get(at + "/replies/" + reply + "?waitMillis=5000", "application/json");
      }
      get(at, "application/json");
      for (String page : List.of("/", "/ba/" + ba, "/ba/" + ba + "/cards", "/ba/" + ba + "/map")) {
        get(page, "text/html");
      }
      get("/dialogues/" + dialogue, "text/html");
      get("/dialogues/" + dialogue + "/resonance", "text/html");
    }

    void get(String path, String accept) throws IOException, InterruptedException {
      HttpRequest.Builder request = request(path).header("Accept", accept);
      if (!accept.equals("text/html")) {
        request.header("Authorization", "Bearer " + token);
      }
      http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private JsonNode post(String path, Object body) throws IOException, InterruptedException {
      HttpRequest request =
          request(path)
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "application/json")
              .header("Idempotency-Key", UUID.randomUUID().toString())
              .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))
              .build();
      return JsonMapper.shared().readTree(http.send(request, BodyHandlers.ofByteArray()).body());
    }

    private HttpRequest.Builder request(String path) {
      return HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      Files.deleteIfExists(each);
    }
  }
}
