package org.gochi.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the commands on the record say, in English or Japanese by the person's locale. */
final class RecordSentences {
  private RecordSentences() {}

  static String of(String key, Object... arguments) {
    var bundle =
        ResourceBundle.getBundle(
            "org.gochi.cli.record",
            Locale.getDefault(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    Object[] texts = java.util.Arrays.stream(arguments).map(String::valueOf).toArray();
    return new MessageFormat(bundle.getString(key), Locale.getDefault()).format(texts);
  }
}
