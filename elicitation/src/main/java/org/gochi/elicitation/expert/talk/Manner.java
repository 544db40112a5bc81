package org.gochi.elicitation.expert.talk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.expert.Voice;

/**
 * The set phrases of a voice: what a person says who has nothing to say on that, sees two questions
 * at once, or has had enough. Taken in turn, so that a dialogue is the same each time.
 */
final class Manner {
  private final Map<String, List<String>> phrases = new HashMap<>();
  private final Map<String, Integer> used = new HashMap<>();
  private final List<Voice> voices;
  private final int offset;

  Manner(Language language, List<Voice> voices, int offset) {
    this.voices = voices;
    this.offset = Math.floorMod(offset, 1000);
    String name = "manner." + language.tag() + ".tsv";
    try (InputStream in = Manner.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + name + " is missing");
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .forEach(
              parts -> phrases.computeIfAbsent(parts[0], k -> new ArrayList<>()).add(parts[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next phrase for the occasion, the voice's own where it has one. */
  String say(String occasion) {
    String key = occasion;
    for (Voice voice : voices.reversed()) {
      if (phrases.containsKey(occasion + "." + voice.word())) {
        key = occasion + "." + voice.word();
      }
    }
    List<String> choices = phrases.get(key);
    if (choices == null) {
      throw new IllegalStateException("no phrase for " + occasion);
    }
    int turn = used.merge(key, 1, Integer::sum) - 1;
    return choices.get((turn + offset) % choices.size());
  }
}
