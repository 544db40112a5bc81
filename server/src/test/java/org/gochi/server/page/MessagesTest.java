package org.gochi.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  @Test
  void bothLanguages_sayTheSameThings() throws IOException {
    Properties english = read("messages.properties");
    Properties japanese = read("messages_ja.properties");
    assertThat(new TreeSet<>(japanese.stringPropertyNames()))
        .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
    for (String key : english.stringPropertyNames()) {
      // A word for one may leave its number out; anything else shows the same figures.
      if (!key.endsWith(".one")) {
        assertThat(places(japanese, key)).as(key).isEqualTo(places(english, key));
      }
    }
  }

  /** In a message with places, an apostrophe would swallow what follows it. */
  @Test
  void messagesWithPlaces_holdNoApostrophe() throws IOException {
    for (String file : new String[] {"messages.properties", "messages_ja.properties"}) {
      Properties words = read(file);
      for (String key : words.stringPropertyNames()) {
        if (!places(words, key).isEmpty()) {
          assertThat(words.getProperty(key)).as(key).doesNotContain("'");
        }
      }
    }
  }

  @Test
  void noMessage_isLeftInTheOtherLanguage() throws IOException {
    Properties japanese = read("messages_ja.properties");
    for (String key : japanese.stringPropertyNames()) {
      if (!key.endsWith(".keys") && !key.equals("ba.take.json") && !key.equals("language.other")) {
        assertThat(japanese.getProperty(key))
            .as(key)
            .matches("(?s).*[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}].*");
      }
    }
  }

  private static Set<String> places(Properties words, String key) {
    Set<String> places = new TreeSet<>();
    PLACE.matcher(words.getProperty(key)).results().forEach(r -> places.add(r.group()));
    return places;
  }

  private static Properties read(String file) throws IOException {
    Properties words = new Properties();
    try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(file))) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return words;
  }
}
