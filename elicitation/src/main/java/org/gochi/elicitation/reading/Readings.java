package org.gochi.elicitation.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gochi.elicitation.Language;

/**
 * The last texts read, so that those who hear the same dialogue, and one who hears it again after a
 * pause, share what is costly about it: tagging words costs a hundred times as much as looking it
 * up. A reading depends on nothing but the text and the language before it.
 */
final class Readings {
  /** So many texts: both sides of a dialogue of a thousand turns. */
  private static final int MOST = 2_000;

  /** Longer texts are read again, in UTF-16 units. */
  private static final int LONGEST = 2_000;

  private record Key(String text, Language before) {}

  private final Map<Key, Reading> recent =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Reading> eldest) {
          return size() > MOST;
        }
      };

  synchronized Optional<Reading> of(String text, Language before) {
    return Optional.ofNullable(recent.get(new Key(text, before)));
  }

  synchronized void keep(String text, Language before, Reading reading) {
    if (text.length() <= LONGEST) {
      recent.put(new Key(text, before), reading);
    }
  }

  synchronized void forget() {
    recent.clear();
  }
}
