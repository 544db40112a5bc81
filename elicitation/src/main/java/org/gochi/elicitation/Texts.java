package org.gochi.elicitation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/** The sentences of this module that people see, by language; kept as resources. */
final class Texts {
  private static final Map<Language, Texts> ALL = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      ALL.put(language, new Texts(language));
    }
  }

  private final Properties sentences = new Properties();
  private final String file;
  private final Language language;

  private Texts(Language language) {
    this.language = language;
    file = "texts_" + language.tag() + ".properties";
    try (InputStream in = Texts.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("resource missing: " + file);
      }
      sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Texts of(Language language) {
    return java.util.Objects.requireNonNull(ALL.get(language));
  }

  Language language() {
    return language;
  }

  /**
   * The sentence with the given key; {@code {0}}, {@code {1}} … are filled with the arguments.
   *
   * @throws IllegalArgumentException when there is no such sentence
   */
  String get(String key, String... arguments) {
    String sentence = sentences.getProperty(key);
    if (sentence == null) {
      throw new IllegalArgumentException(file + " has no sentence " + key);
    }
    for (int i = 0; i < arguments.length; i++) {
      sentence = sentence.replace("{" + i + "}", arguments[i]);
    }
    return sentence;
  }
}
