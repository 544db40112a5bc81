package org.gochi.elicitation.expert.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The texts of this package. */
final class Texts {
  private Texts() {}

  static String all(String name) {
    try (InputStream in = Texts.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lines that are neither blank nor comments. */
  static List<String> lines(String name) {
    return all(name).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
  }
}
