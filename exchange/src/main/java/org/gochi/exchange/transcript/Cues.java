package org.gochi.exchange.transcript;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gochi.exchange.Turn;
import org.jspecify.annotations.Nullable;

/** Gathers what is said cue by cue into turns: consecutive cues of one speaker are one turn. */
final class Cues {
  /** The times of a cue, as WebVTT (a point) and SRT (a comma) write them; hours may be missing. */
  static final Pattern TIMING =
      Pattern.compile(
          "^\\s*(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{1,2})[.,](\\d{1,3})\\s*-->\\s*[\\d:.,]+.*$");

  private static final Pattern NAMED =
      Pattern.compile("^(?:[-–]\\s*)?(?:>>\\s*)?([^:：.?!。？！,、]{1,40}?)\\s*[:：]\\s*(\\S.*)$");

  private final List<Turn> turns = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private @Nullable String speaker;
  private @Nullable Duration begun;

  /** The time a cue begins, or null when the line is no timing. */
  static @Nullable Duration start(String line) {
    Matcher timing = TIMING.matcher(line);
    if (!timing.matches()) {
      return null;
    }
    long hours = timing.group(1) == null ? 0 : Long.parseLong(timing.group(1));
    String fraction = (timing.group(4) + "00").substring(0, 3);
    return Duration.ofHours(hours)
        .plusMinutes(Long.parseLong(timing.group(2)))
        .plusSeconds(Long.parseLong(timing.group(3)))
        .plusMillis(Long.parseLong(fraction));
  }

  /** Takes a line whose speaker may stand before its words. */
  void line(@Nullable Duration at, String text) {
    Matcher named = NAMED.matcher(text);
    if (named.matches() && named.group(1).strip().split("\\s+").length <= 4) {
      say(at, named.group(1).strip(), named.group(2));
    } else {
      say(at, null, text);
    }
  }

  /**
   * Takes words.
   *
   * @param name the speaker, or null for whoever spoke last
   */
  void say(@Nullable Duration at, @Nullable String name, String text) {
    String said = text.strip();
    if (said.isEmpty()) {
      return;
    }
    if (name != null && !name.equals(speaker)) {
      close();
      speaker = name;
    }
    if (words.isEmpty()) {
      begun = at;
    } else {
      words.append(joins(words.charAt(words.length() - 1), said.charAt(0)) ? "" : " ");
    }
    words.append(said);
  }

  /** Japanese is written without spaces between the parts of a sentence. */
  private static boolean joins(char before, char after) {
    return before >= 0x3000 && after >= 0x3000;
  }

  /** Everything said, as turns. */
  List<Turn> turns() {
    close();
    return turns;
  }

  private void close() {
    if (words.isEmpty()) {
      return;
    }
    String name = speaker == null ? "speaker" : speaker;
    turns.add(new Turn(name, Names.role(name), words.toString(), null, begun, null, List.of()));
    words.setLength(0);
  }
}
