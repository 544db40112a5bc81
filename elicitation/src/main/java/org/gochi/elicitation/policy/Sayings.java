package org.gochi.elicitation.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.gochi.elicitation.Language;

/** What the scripted partner says besides the methods' probes; kept as resources. */
final class Sayings {
  private static final Map<Language, Sayings> ALL = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      ALL.put(language, new Sayings("sayings_" + language.tag() + ".properties"));
    }
  }

  private final Properties sentences = new Properties();
  private final String file;

  private Sayings(String file) {
    this.file = file;
    try (InputStream in = Sayings.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("resource missing: " + file);
      }
      sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Sayings of(Language language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  boolean has(String key) {
    return sentences.containsKey(key);
  }

  String get(String key) {
    if (key.equals("space")) {
      return file.endsWith("_ja.properties") ? "" : " ";
    }
    String sentence = sentences.getProperty(key);
    if (sentence == null) {
      throw new IllegalArgumentException(file + " has no sentence " + key);
    }
    return sentence;
  }
}
