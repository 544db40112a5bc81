package org.gochi.exchange;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Decoded text to read from, and where it comes from.
 *
 * @param file the file, for messages
 * @param entry the entry within an archive
 * @param name the file's or entry's name without its ending: the id of a conversation without one
 * @param text the text; a byte order mark is already gone
 * @param limits what to refuse
 */
public record Source(String file, @Nullable String entry, String name, Reader text, Limits limits) {

  /** File and entry as one name. */
  public String where() {
    return entry == null ? file : file + " › " + entry;
  }

  /** A finding at a place within this source. */
  public Finding finding(Reason reason, @Nullable String place, String detail) {
    String at = entry;
    if (place != null) {
      at = entry == null ? place : entry + ", " + place;
    }
    return new Finding(file, at, reason, detail);
  }

  /**
   * The whole text, for formats that hold one conversation a file.
   *
   * @return null when it is larger than the limit
   */
  public @Nullable String whole() throws IOException {
    StringBuilder all = new StringBuilder();
    char[] buffer = new char[1 << 15];
    for (int n = text.read(buffer); n >= 0; n = text.read(buffer)) {
      if (all.length() + n > limits.recordChars()) {
        return null;
      }
      all.append(buffer, 0, n);
    }
    return all.toString();
  }
}
