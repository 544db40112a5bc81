package org.gochi.induction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Short ways to write dialogues down in tests. */
public final class Talk {
  private Talk() {}

  /** Lines of the form {@code SPEAKER: words}. */
  public static Dialogue of(String... lines) {
    return new Dialogue(
        "talk",
        Arrays.stream(lines)
            .map(line -> line.split(":", 2))
            .map(parts -> new Turn(parts[0].strip(), parts[1].strip()))
            .toList());
  }

  /** The reference tool's format: {@code SPEAKER:<tab>words}. */
  public static Dialogue tsv(String id, List<String> lines) {
    var turns = new ArrayList<Turn>();
    for (String line : lines) {
      String[] parts = line.split("\t");
      String speaker = parts[0].strip();
      speaker = speaker.endsWith(":") ? speaker.substring(0, speaker.length() - 1) : speaker;
      turns.add(new Turn(speaker, parts.length > 1 ? parts[1] : ""));
    }
    return new Dialogue(id, turns);
  }

  /** The lines of a resource beside a class. */
  public static List<String> lines(Class<?> beside, String name) {
    try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
