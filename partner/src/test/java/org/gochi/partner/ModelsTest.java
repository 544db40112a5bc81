package org.gochi.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gochi.elicitation.Partner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsTest {
  private static final URI NOBODY = URI.create("http://127.0.0.1:9");

  @TempDir Path home;

  private Models models(Map<String, String> environment) {
    return Models.in(home, environment, NOBODY);
  }

  @Test
  void freshHome_usesNothing_evenWithAKeyInTheEnvironment() {
    Models models = models(Map.of("OPENAI_API_KEY", "sk-1", "GOOGLE_API_KEY", "g-1"));
    assertThat(models.partners()).isEmpty();
    assertThat(models.offers())
        .extracting(Offer::provider, Offer::keyVariable)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Provider.OPENAI, "OPENAI_API_KEY"),
            org.assertj.core.groups.Tuple.tuple(Provider.GEMINI, "GOOGLE_API_KEY"));
    assertThat(models.offers().toString()).doesNotContain("sk-1");
  }

  @Test
  void offer_isUsedWhenAccepted() {
    Models models = models(Map.of("OPENAI_API_KEY", "sk-1"));
    models.accept(models.offers().getFirst(), "some-model");
    assertThat(models.partners()).extracting(Partner::name).containsExactly("some-model");
    assertThat(models.configured().toString()).doesNotContain("sk-1");
  }

  @Test
  void ollama_isOfferedWithItsModels() throws IOException {
    HttpServer ollama =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] tags =
        "{\"models\":[{\"name\":\"a:latest\"},{\"name\":\"b\"}]}".getBytes(StandardCharsets.UTF_8);
    ollama.createContext(
        "/api/tags",
        exchange -> {
          exchange.sendResponseHeaders(200, tags.length);
          exchange.getResponseBody().write(tags);
          exchange.close();
        });
    ollama.start();
    try {
      URI uri = URI.create("http://127.0.0.1:" + ollama.getAddress().getPort());
      assertThat(Models.in(home, Map.of(), uri).offers())
          .containsExactly(new Offer(Provider.OLLAMA, uri, null, List.of("a:latest", "b")));
    } finally {
      ollama.stop(0);
    }
  }

  @Test
  void environment_configuresAModelAtAnyAddress() {
    ModelSettings settings =
        models(
                Map.of(
                    "GOCHI_MODEL", "by-hand",
                    "GOCHI_MODEL_URL", "http://127.0.0.1:8399/v1",
                    "GOCHI_MODEL_KEY", "k"))
            .configured()
            .getFirst();
    assertThat(settings.provider()).isEqualTo(Provider.OPENAI);
    assertThat(settings.baseUrl()).isEqualTo(URI.create("http://127.0.0.1:8399/v1"));
    assertThat(settings.privateAddresses()).isTrue();
    assertThat(Objects.requireNonNull(settings.key()).reveal()).isEqualTo("k");
  }

  @Test
  void file_isForItsOwnerOnly_andComesBackTheSame() throws IOException {
    Models models = models(Map.of());
    ModelSettings settings =
        ModelSettings.of(
            Provider.OPENAI, URI.create("https://models.example/v1"), "m", Secret.of("sk-1"));
    models.save(settings);
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(Models.FILE))))
        .isEqualTo("rw-------");
    ModelSettings back = models(Map.of()).configured().getFirst();
    assertThat(back).usingRecursiveComparison().isEqualTo(settings);
  }

  @Test
  void savingWithoutAKey_keepsTheKey_butNotForAnotherHost() {
    Models models = models(Map.of());
    URI here = URI.create("https://models.example/v1");
    models.save(ModelSettings.of(Provider.OPENAI, here, "m", Secret.of("sk-1")));
    models.save(ModelSettings.of(Provider.OPENAI, here, "m", null));
    assertThat(models.configured().getFirst().key()).isNotNull();
    models.save(
        ModelSettings.of(Provider.OPENAI, URI.create("https://other.example/v1"), "m", null));
    assertThat(models.configured().getFirst().key()).isNull();
  }

  @Test
  void brokenFile_saysWhichEntryAndField_andIsLeftAlone() throws IOException {
    Path file = home.resolve(Models.FILE);
    for (String broken :
        List.of(
            "{\"models\": [",
            "{\"models\": [{\"provider\":\"openai\",\"model\":\"\"}]}",
            "{\"models\": [{\"provider\":\"nobody\",\"model\":\"m\"}]}",
            "{\"models\": [{\"provider\":\"openai\",\"model\":\"m\",\"baseUrl\":\"ftp://x\"}]}",
            "{\"models\": [{\"provider\":\"openai\",\"model\":\"m\",\"silenceSeconds\":0}]}",
            "{\"models\": [{\"provider\":\"openai\",\"model\":\"m\",\"modle\":\"n\"}]}")) {
      Files.writeString(file, broken);
      assertThatThrownBy(() -> models(Map.of()).configured())
          .isInstanceOf(ModelsException.class)
          .hasMessageContaining("models.json")
          .hasMessageContaining("Nothing was changed");
      assertThat(file).hasContent(broken);
    }
  }

  @Test
  void removed_isForgottenWithItsKey() throws IOException {
    Models models = models(Map.of());
    models.save(
        ModelSettings.of(
            Provider.OPENAI, URI.create("https://models.example/v1"), "m", Secret.of("sk-1")));
    models.remove("m");
    assertThat(models.configured()).isEmpty();
    assertThat(Files.readString(home.resolve(Models.FILE))).doesNotContain("sk-1");
  }

  @Test
  void secret_isNotShown() {
    assertThat(Secret.of("sk-1")).hasToString("(key)");
    assertThatThrownBy(() -> Secret.of("two\nlines")).hasMessageNotContaining("two");
  }
}
