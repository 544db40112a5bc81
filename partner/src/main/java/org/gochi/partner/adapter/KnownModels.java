package org.gochi.partner.adapter;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gochi.partner.ModelSettings;
import org.gochi.partner.Secret;
import org.gochi.partner.wire.AddressGuard;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which models a provider says it has: asked only when it does not know the one that is set. */
final class KnownModels {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int LONGEST = 512 * 1024;
  private static final int MOST = 6;
  private static final int LONGEST_NAME = 80;

  private KnownModels() {}

  /** The names most like the one that is set, the most alike first; none when nothing is told. */
  static List<String> of(ModelSettings settings, HttpClient client, AddressGuard guard) {
    URI uri = URI.create(BaseAddress.of(settings) + path(settings));
    try {
      guard.check(uri);
      HttpResponse<InputStream> answer =
          client.send(request(settings, uri), BodyHandlers.ofInputStream());
      byte[] body;
      try (InputStream in = answer.body()) {
        body = in.readNBytes(LONGEST);
      }
      return answer.statusCode() == 200
          ? names(JsonMapper.shared().readTree(body), settings)
          : List.of();
    } catch (IOException | JacksonException | IllegalArgumentException nothingTold) {
      return List.of();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  private static String path(ModelSettings settings) {
    return switch (settings.provider()) {
      case OPENAI, ANTHROPIC, GEMINI -> "/models";
      case OLLAMA -> "/api/tags";
    };
  }

  private static HttpRequest request(ModelSettings settings, URI uri) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(PATIENCE);
    Secret key = settings.key();
    if (key != null) {
      switch (settings.provider()) {
        case OPENAI, OLLAMA -> request.header("Authorization", "Bearer " + key.reveal());
        case ANTHROPIC ->
            request.header("x-api-key", key.reveal()).header("anthropic-version", "2023-06-01");
        case GEMINI -> request.header("x-goog-api-key", key.reveal());
      }
    }
    return request.build();
  }

  private static List<String> names(JsonNode body, ModelSettings settings) {
    List<String> names = new ArrayList<>();
    for (JsonNode each : body.path("data").isArray() ? body.path("data") : body.path("models")) {
      String name = each.path("id").asString(each.path("name").asString("")).strip();
      String bare = name.startsWith("models/") ? name.substring("models/".length()) : name;
      if (!bare.isEmpty() && bare.length() <= LONGEST_NAME && bare.matches("[\\x21-\\x7e]+")) {
        names.add(bare);
      }
    }
    names.sort(Comparator.comparingInt(name -> distance(name, settings.model())));
    return List.copyOf(names.subList(0, Math.min(MOST, names.size())));
  }

  /** How many characters have to be changed, added or taken away (Levenshtein 1966). */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        corner = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
