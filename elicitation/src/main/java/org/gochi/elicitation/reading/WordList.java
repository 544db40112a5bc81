package org.gochi.elicitation.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** A list of words kept as a resource, one a line; {@code #} starts a comment. */
final class WordList {
  private final Set<String> words = new HashSet<>();

  private WordList() {}

  static WordList of(String resource) {
    WordList list = new WordList();
    try (InputStream in = WordList.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("word list missing: " + resource);
      }
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (!line.startsWith("#")) {
          for (String word : line.strip().split("\\s+")) {
            list.words.add(word);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return list;
  }

  boolean holds(String word) {
    return words.contains(word);
  }
}
