package org.gochi.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Lines of UTF-8, decoded strictly: a broken line is told as broken and never guessed at, and a
 * line beyond the limit is told as too long without being held in memory.
 */
final class Utf8Lines {
  private final InputStream in;
  private final int longest;

  /** One line. */
  sealed interface Line {
    /** A whole line without its end. */
    record Whole(String text) implements Line {}

    /** A line that is not UTF-8. */
    record Broken() implements Line {}

    /** A line of so many bytes, more than the limit. */
    record TooLong(long bytes) implements Line {}
  }

  /**
   * @param longest bytes a line may have
   */
  Utf8Lines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** The next line; null when the input has ended. */
  @Nullable Line next() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    long length = 0;
    int b = in.read();
    if (b < 0) {
      return null;
    }
    while (b >= 0 && b != '\n') {
      if (length++ < longest) {
        bytes.write(b);
      }
      b = in.read();
    }
    if (length > longest) {
      return new Line.TooLong(length);
    }
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes.toByteArray()))
              .toString();
      return new Line.Whole(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    } catch (CharacterCodingException e) {
      return new Line.Broken();
    }
  }
}
