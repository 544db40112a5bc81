package org.gochi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The texts that the bench gives to outside partners. */
final class BenchTexts {
  private BenchTexts() {}

  static String of(String name) {
    try (InputStream in = BenchTexts.class.getResourceAsStream("bench/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the resource bench/" + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
