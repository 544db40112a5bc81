package org.gochi.exchange;

import java.util.regex.Pattern;
import org.gochi.exchange.transcript.NamedText;
import org.jspecify.annotations.Nullable;

/** Tells formats apart by the beginning of their content, never by a name. */
final class Detection {
  private static final Pattern SRT =
      Pattern.compile("^\\s*\\d+\\s*\\R\\s*(\\d+:)?\\d+:\\d+[,.]\\d+\\s*-->.*", Pattern.DOTALL);
  private static final Pattern JSON =
      Pattern.compile("^\\s*(\\{\\s*[\"}]|\\[\\s*[\\[{\"\\]]).*", Pattern.DOTALL);
  private static final Pattern TABLE = Pattern.compile("^[^\\t\\n]{1,80}?:[ ]*\\t.*");

  /** What kind of reading a beginning calls for. */
  enum Found {
    JSON,
    WEBVTT,
    SRT,
    DIALIGN,
    TEXT
  }

  private Detection() {}

  /**
   * The kind of content.
   *
   * @param head the first characters, decoded
   * @return null when it is nothing that can be read
   */
  static @Nullable Found of(String head) {
    String begin = head.stripLeading();
    if (begin.startsWith("WEBVTT")) {
      return Found.WEBVTT;
    }
    if (SRT.matcher(begin).matches()) {
      return Found.SRT;
    }
    if (JSON.matcher(begin).matches() || begin.equals("[") || begin.equals("{")) {
      return Found.JSON;
    }
    if (binary(head)) {
      return null;
    }
    long lines = begin.lines().filter(l -> !l.isBlank()).limit(50).count();
    long table =
        begin
            .lines()
            .filter(l -> !l.isBlank())
            .limit(50)
            .filter(l -> TABLE.matcher(l).matches())
            .count();
    if (table > 0 && table * 2 > lines) {
      return Found.DIALIGN;
    }
    return NamedText.looksLike(head) ? Found.TEXT : null;
  }

  private static boolean binary(String head) {
    long control = head.chars().filter(c -> c < 32 && c != '\n' && c != '\r' && c != '\t').count();
    long broken = head.chars().filter(c -> c == 0xfffd).count();
    return control * 20 > head.length() || broken * 4 > head.length();
  }
}
