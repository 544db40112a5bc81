package org.gochi.partner;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What lies ready on this machine: a key in the environment, an Ollama that answers. It is offered
 * and never used before a person says so.
 */
final class Offers {
  private static final Duration QUICK = Duration.ofMillis(400);
  private static final int MOST_MODELS = 50;

  private final Map<String, String> environment;
  private final URI ollama;

  Offers(Map<String, String> environment, URI ollama) {
    this.environment = environment;
    this.ollama = ollama;
  }

  List<Offer> all() {
    List<Offer> offers = new ArrayList<>();
    for (Provider provider : Provider.values()) {
      for (String variable : provider.keyVariables()) {
        String value = environment.get(variable);
        if (value != null && !value.isBlank()) {
          offers.add(new Offer(provider, provider.home(), variable, List.of()));
          break;
        }
      }
    }
    List<String> models = ollamaModels();
    if (!models.isEmpty()) {
      offers.add(new Offer(Provider.OLLAMA, ollama, null, models));
    }
    return offers;
  }

  private List<String> ollamaModels() {
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(QUICK).build()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(ollama.resolve("/api/tags")).timeout(QUICK).build(),
              HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        return List.of();
      }
      List<String> names = new ArrayList<>();
      for (JsonNode model : JsonMapper.shared().readTree(answer.body()).path("models")) {
        String name = model.path("name").asString("");
        if (!name.isBlank() && names.size() < MOST_MODELS) {
          names.add(name);
        }
      }
      return names;
    } catch (IOException | JacksonException nothingThere) {
      return List.of();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }
}
