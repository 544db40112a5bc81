package org.gochi.elicitation.expert.understand;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.gochi.elicitation.Language;

/**
 * Takes away what stands around a question and says nothing of what it asks: "I'm curious", "would
 * you mind telling me", the person's words given back, polite forms. One resource a language.
 */
final class Frames {
  private static final Map<Language, Frames> ALL = new EnumMap<>(Language.class);

  /** A frame may stand within a frame: "okay, if I may ask, could you tell me". */
  private static final int DEPTH = 2;

  static {
    for (Language language : Language.values()) {
      ALL.put(language, new Frames("frames." + language.tag() + ".tsv"));
    }
  }

  private record Frame(Pattern pattern, String plainly) {}

  private final List<Frame> frames;

  private Frames(String resource) {
    frames =
        Resources.lines(resource)
            .map(line -> line.split("\t", -1))
            .map(
                parts ->
                    new Frame(
                        Pattern.compile(parts[0], Pattern.CASE_INSENSITIVE),
                        parts.length > 1 ? parts[1] : ""))
            .toList();
  }

  static Frames of(Language language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  /** The sentence without its frames; the sentence itself when nothing else is left. */
  String takenOff(String sentence) {
    String bare = sentence;
    for (int i = 0; i < DEPTH; i++) {
      for (Frame frame : frames) {
        bare = frame.pattern().matcher(bare).replaceAll(frame.plainly()).strip();
      }
    }
    return bare.isEmpty() ? sentence : bare;
  }
}
