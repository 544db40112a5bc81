package org.gochi.cli;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the commands round the server say. */
final class ServeSentences {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private ServeSentences() {}

  static String of(Locale locale, String key, Object... arguments) {
    ResourceBundle words = ResourceBundle.getBundle("org.gochi.cli.serve", locale, NO_FALLBACK);
    Object[] texts = Arrays.stream(arguments).map(String::valueOf).toArray();
    return new MessageFormat(words.getString(key), locale).format(texts);
  }
}
