package org.gochi.cli;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.gochi.elicitation.Language;
import org.gochi.spiral.ba.Sentences;

/** What the terminal says around a talk, in both languages. */
final class TalkWords {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private TalkWords() {}

  static String of(Language language, String key, Object... arguments) {
    String pattern =
        ResourceBundle.getBundle("org.gochi.cli.talk", language.locale(), NO_FALLBACK)
            .getString(key);
    return new MessageFormat(pattern, language.locale()).format(arguments);
  }

  static Sentences sentences(Language language, String key, Object... arguments) {
    return new Sentences(
        of(language, key + ".what", arguments),
        of(language, key + ".safe", arguments),
        of(language, key + ".next", arguments));
  }

  /** Each command as typed, and what it does. */
  static List<List<String>> commands(Language language) {
    List<List<String>> commands = new ArrayList<>();
    for (String key : TalkLoop.COMMANDS) {
      commands.add(List.of(of(language, "usage." + key), of(language, "does." + key)));
    }
    return commands;
  }
}
