package org.gochi.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gochi.server.TestServer;
import org.gochi.server.TestServer.Answer;
import org.gochi.server.TestServer.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server whose disk is full: a small file system of its own, really full. */
class DiskFullTest {
  private static final int SIZE = 6 * 1024 * 1024;

  private Path disk = Path.of("");

  @BeforeEach
  void mount() throws Exception {
    disk = Files.createTempDirectory("gochi-small-disk");
    boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", disk.toString());
    if (!mounted) {
      Files.delete(disk);
    }
    assumeTrue(mounted, "missing: the right to mount a small file system (tmpfs)");
  }

  @AfterEach
  void unmount() throws Exception {
    if (Files.exists(disk)) {
      run("umount", disk.toString());
      Files.delete(disk);
    }
  }

  @Test
  void change_isRefusedInWords_andGoesOnOnceThereIsRoom() throws Exception {
    try (TestServer server = new TestServer(disk.resolve("home"))) {
      Place place = server.place("Full");
      String before = server.say(place.dialogue(), "The hum drops.").getFirst();
      fill();

      String words = JsonMapper.shared().writeValueAsString(Map.of("text", "w".repeat(150_000)));
      String id = UUID.randomUUID().toString();
      String path = place.path() + "/utterances";
      Answer refused = server.send("POST", path, words, id);
      assertThat(refused.status()).isEqualTo(507);
      assertThat(refused.code()).isEqualTo("disk-full");
      assertThat(refused.json().get("what").asString()).contains("no room left");
      assertThat(refused.json().get("safe").asString()).contains("is safe");
      assertThat(refused.json().get("next").asString()).contains("Free some space");
      var japanese =
          server
              .api(path)
              .header("Accept-Language", "ja")
              .header("Content-Type", "application/json")
              .POST(java.net.http.HttpRequest.BodyPublishers.ofString(words));
      assertThat(server.http().send(japanese).body()).contains("空き");
      assertThat(texts(server, place))
          .contains("The hum drops.")
          .noneMatch(t -> t.startsWith("ww"));

      Files.delete(filler());
      server.send("POST", path, words, id).ok();
      server.send("POST", path, words, id).ok();
      server.awaitReply(place.dialogue());
      assertThat(texts(server, place)).filteredOn(t -> t.startsWith("ww")).hasSize(1);
      assertThat(server.get(path + "/" + before).ok().get("text").asString())
          .isEqualTo("The hum drops.");
      assertThat(server.get("/verify").ok().get("intact").asBoolean()).isTrue();
    }
  }

  private Path filler() {
    return disk.resolve("filler");
  }

  /** Takes all the room that is left, to the last block. */
  private void fill() throws IOException {
    try (var out = Files.newOutputStream(filler())) {
      byte[] block = new byte[4096];
      for (int i = 0; i < SIZE / block.length; i++) {
        out.write(block);
      }
    } catch (IOException full) {
      assertThat(disk.toFile().getUsableSpace()).isZero();
    }
  }

  private static List<String> texts(TestServer server, Place place) {
    return server
        .get(place.path() + "?last=1000")
        .ok()
        .get("utterances")
        .valueStream()
        .map((JsonNode u) -> u.get("text").asString())
        .toList();
  }

  private static boolean run(String... command) throws Exception {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }
}
