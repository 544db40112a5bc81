package org.gochi.partner;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The file that keeps the configured models; readable by its owner only, because it holds keys. */
final class ModelsFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> FIELDS =
      Set.of(
          "name",
          "provider",
          "baseUrl",
          "model",
          "key",
          "contextTokens",
          "replyTokens",
          "privateAddresses",
          "dailyTokens",
          "connectSeconds",
          "firstTokenSeconds",
          "silenceSeconds",
          "wholeSeconds");

  private final Path file;

  ModelsFile(Path file) {
    this.file = file;
  }

  /**
   * The models in the file; none when there is no file.
   *
   * @throws ModelsException when the file cannot be read, naming the entry and the field
   */
  List<ModelSettings> read() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      JsonNode root = JSON.readTree(Files.readString(file));
      List<ModelSettings> models = new ArrayList<>();
      for (JsonNode node : root.path("models")) {
        models.add(settings(node, models.size() + 1));
      }
      return models;
    } catch (IOException | JacksonException unreadable) {
      throw new ModelsException(
          file.getFileName()
              + " cannot be read: "
              + String.valueOf(unreadable.getMessage()).lines().findFirst().orElse("")
              + ". Nothing was changed. Mend or remove the file; the scripted partner works"
              + " without it.",
          unreadable);
    }
  }

  /** Writes all models, so that a crash leaves either the old file or the new one. */
  void write(List<ModelSettings> models) {
    ObjectNode root = JSON.createObjectNode();
    ArrayNode list = root.putArray("models");
    for (ModelSettings each : models) {
      list.add(node(each));
    }
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path beside = Files.createTempFile(file.toAbsolutePath().getParent(), "models", ".part");
      if (Files.getFileStore(beside).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rw-------"));
      }
      Files.writeString(beside, root.toPrettyString() + "\n");
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw new ModelsException(
          file.getFileName()
              + " cannot be written: "
              + failed.getMessage()
              + ". The models stay as they were. See that the folder can be written to.",
          failed);
    }
  }

  private ModelSettings settings(JsonNode node, int number) {
    try {
      for (String field : node.propertyNames()) {
        if (!FIELDS.contains(field)) {
          throw new IllegalArgumentException(field + ": there is no such field");
        }
      }
      Provider provider = Provider.of(text(node, "provider", ""));
      ModelSettings usual =
          ModelSettings.of(
              provider,
              URI.create(text(node, "baseUrl", provider.home().toString())),
              text(node, "model", ""),
              node.hasNonNull("key") ? Secret.of(text(node, "key", "")) : null);
      Limits limits = usual.limits();
      return new ModelSettings(
          text(node, "name", usual.model()),
          provider,
          usual.baseUrl(),
          usual.model(),
          usual.key(),
          node.path("contextTokens").asInt(usual.contextTokens()),
          node.path("replyTokens").asInt(usual.replyTokens()),
          new Limits(
              seconds(node, "connectSeconds", limits.connect()),
              seconds(node, "firstTokenSeconds", limits.firstToken()),
              seconds(node, "silenceSeconds", limits.silence()),
              seconds(node, "wholeSeconds", limits.whole())),
          node.path("privateAddresses").asBoolean(usual.privateAddresses()),
          node.hasNonNull("dailyTokens") ? Long.valueOf(node.path("dailyTokens").asLong()) : null);
    } catch (IllegalArgumentException wrong) {
      throw new ModelsException(
          file.getFileName()
              + ", model "
              + number
              + ": "
              + wrong.getMessage()
              + ". Nothing was changed. Mend the entry; the scripted partner works without it.",
          wrong);
    }
  }

  private static ObjectNode node(ModelSettings each) {
    ObjectNode node = JSON.createObjectNode();
    node.put("name", each.name());
    node.put("provider", each.provider().word());
    node.put("baseUrl", each.baseUrl().toString());
    node.put("model", each.model());
    Secret key = each.key();
    if (key != null) {
      node.put("key", key.reveal());
    }
    node.put("contextTokens", each.contextTokens());
    node.put("replyTokens", each.replyTokens());
    node.put("privateAddresses", each.privateAddresses());
    if (each.dailyTokens() != null) {
      node.put("dailyTokens", each.dailyTokens());
    }
    node.put("connectSeconds", each.limits().connect().toSeconds());
    node.put("firstTokenSeconds", each.limits().firstToken().toSeconds());
    node.put("silenceSeconds", each.limits().silence().toSeconds());
    node.put("wholeSeconds", each.limits().whole().toSeconds());
    return node;
  }

  private static String text(JsonNode node, String field, String otherwise) {
    @Nullable JsonNode value = node.get(field);
    return value == null || value.isNull() ? otherwise : value.asString("").strip();
  }

  private static Duration seconds(JsonNode node, String field, Duration otherwise) {
    if (!node.hasNonNull(field)) {
      return otherwise;
    }
    long seconds = node.path(field).asLong(0);
    if (seconds < 1 || seconds > 86_400) {
      throw new IllegalArgumentException(field + ": between 1 and 86400 seconds");
    }
    return Duration.ofSeconds(seconds);
  }
}
