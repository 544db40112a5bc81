package org.gochi.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellTest {
  @TempDir Path home;

  @Test
  void firstPage_isInTheLanguageAskedFor() throws Exception {
    try (GochiServer server = GochiServer.start(ServerOptions.local(home).onPort(0));
        HttpClient client = HttpClient.newHttpClient()) {
      assertThat(get(client, server.address()).body())
          .contains("lang=\"en\"", "What do you do that others can't see you do?");
      assertThat(get(client, server.address().resolve("/?lang=ja")).body())
          .contains("lang=\"ja\"", "勘どころ");
      HttpResponse<String> asset = get(client, server.address().resolve("/assets/css/base.css"));
      assertThat(asset.statusCode()).isEqualTo(200);
      assertThat(asset.headers().firstValue("Content-Security-Policy").orElseThrow())
          .startsWith("default-src 'none'")
          .doesNotContain("unsafe");
    }
  }

  private static HttpResponse<String> get(HttpClient client, URI uri) throws Exception {
    return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }
}
