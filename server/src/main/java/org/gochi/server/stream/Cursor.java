package org.gochi.server.stream;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far a reader has come, as the id of each event it gets; sent back as Last-Event-ID, it
 * resumes there, inside a reply's text too. {@code 118} or {@code 118.r.u7.45}: entry 118, and 45
 * code points of reply u7.
 *
 * @param after sequence of the last entry told
 * @param reply the reply whose text is being told; absent between replies
 * @param offset how much of it was told, in code points
 */
record Cursor(long after, @Nullable String reply, int offset) {
  private static final Pattern FORM =
      Pattern.compile("(\\d{1,18})(?:\\.r\\.([A-Za-z0-9_-]{1,64})\\.(\\d{1,9}))?");

  static Cursor at(long after) {
    return new Cursor(after, null, 0);
  }

  static Optional<Cursor> parse(String id) {
    Matcher parts = FORM.matcher(id.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    String reply = parts.group(2);
    int offset = reply == null ? 0 : Integer.parseInt(parts.group(3));
    return Optional.of(new Cursor(Long.parseLong(parts.group(1)), reply, offset));
  }

  Cursor after(long sequence) {
    return new Cursor(sequence, reply, offset);
  }

  Cursor in(String startedReply) {
    return new Cursor(after, startedReply, 0);
  }

  Cursor told(int next) {
    return new Cursor(after, reply, next);
  }

  Cursor between() {
    return at(after);
  }

  String id() {
    return reply == null ? Long.toString(after) : after + ".r." + reply + "." + offset;
  }
}
