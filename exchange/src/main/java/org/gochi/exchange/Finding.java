package org.gochi.exchange;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that was skipped or mended while reading.
 *
 * @param file the file
 * @param entry the entry, record, line or conversation in it
 * @param reason why
 * @param detail what exactly, such as the parser's words; may be empty
 */
public record Finding(String file, @Nullable String entry, Reason reason, String detail) {

  /** The whole finding as one line in a person's language. */
  public String sentence(Locale locale) {
    StringBuilder line = new StringBuilder(file);
    if (entry != null) {
      line.append(", ").append(entry);
    }
    line.append(": ").append(reason.sentence(locale));
    if (!detail.isEmpty()) {
      line.append(" (").append(detail).append(')');
    }
    return line.toString();
  }
}
