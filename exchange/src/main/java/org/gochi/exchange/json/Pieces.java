package org.gochi.exchange.json;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a JSON text of any length into its records without parsing it: the elements of a top-level
 * array, or the values that follow each other (JSON lines). Because each record is parsed by
 * itself, one broken record costs only itself, and memory holds one record at a time.
 *
 * <p>A raw line break inside a string is never valid JSON, so a string that misses its closing
 * quote ends there; in JSON lines a new line that begins with a brace begins a record even when the
 * one before is not closed.
 */
final class Pieces {

  /** How a piece ended. */
  enum End {
    WHOLE,
    /** The text ended, or the next record began, before this one was closed. */
    CUT,
    TOO_LARGE
  }

  /**
   * One record.
   *
   * @param text its characters; empty when too large
   * @param number 1 for the first of the text
   * @param line the line it begins on, from 1
   * @param end how it ended
   */
  record Piece(String text, long number, long line, End end) {}

  private final Reader in;
  private final int limit;
  private final char[] buffer = new char[1 << 15];
  private int at;
  private int filled;
  private long line = 1;
  private long number;
  private boolean array;
  private boolean arrayEnded;
  private boolean linewise;
  private boolean any;

  Pieces(Reader in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** Whether the text is one top-level array, rather than records one after the other. */
  boolean array() {
    return array;
  }

  /** Whether a top-level array was open when the text ended. */
  boolean cut() {
    return array && !arrayEnded;
  }

  /** The next record, or null at the end of the text. */
  @Nullable Piece next() throws IOException {
    while (true) {
      int c = peek();
      if (c < 0) {
        return null;
      }
      if (c == '[' && !any) {
        array = true;
        any = true;
        take();
      } else if (c == ']' && array) {
        arrayEnded = true;
        take();
      } else if (c == ',' || Character.isWhitespace(c)) {
        take();
      } else {
        any = true;
        return c == '{' || c == '[' ? nested() : plain();
      }
    }
  }

  private Piece nested() throws IOException {
    StringBuilder text = new StringBuilder();
    long begun = line;
    int depth = 0;
    boolean inString = false;
    boolean escaped = false;
    boolean tooLarge = false;
    char last = 0;
    for (int c = peek(); c >= 0; c = peek()) {
      char now = (char) c;
      if (now == '\n') {
        inString = false;
        escaped = false;
      } else if (now == '{' && lineBegins(text, tooLarge, last) && depth > 0 && newRecord(last)) {
        return piece(text, begun, tooLarge ? End.TOO_LARGE : End.CUT);
      }
      take();
      if (text.length() >= limit) {
        tooLarge = true;
        text.setLength(0);
      }
      text.append(now);
      if (escaped) {
        escaped = false;
      } else if (inString) {
        escaped = now == '\\';
        inString = now != '"';
      } else {
        switch (now) {
          case '"' -> inString = true;
          case '{', '[' -> depth++;
          case '}', ']' -> depth--;
          default -> {}
        }
        if (depth == 0) {
          linewise |= !array && line == begun;
          return piece(text, begun, tooLarge ? End.TOO_LARGE : End.WHOLE);
        }
      }
      if (!Character.isWhitespace(now)) {
        last = now;
      }
    }
    return piece(text, begun, tooLarge ? End.TOO_LARGE : End.CUT);
  }

  private static boolean lineBegins(StringBuilder text, boolean tooLarge, char last) {
    return !text.isEmpty() && text.charAt(text.length() - 1) == '\n' && (tooLarge || last != 0);
  }

  /** Whether a brace at the beginning of a line belongs to a record of its own. */
  private boolean newRecord(char last) {
    return !array && (linewise || (last != ',' && last != '[' && last != ':' && last != '{'));
  }

  /** Anything that is no object or array: up to the end of its line. */
  private Piece plain() throws IOException {
    StringBuilder text = new StringBuilder();
    long begun = line;
    for (int c = peek(); c >= 0 && c != '\n'; c = peek()) {
      if (array && (c == '{' || c == ']')) {
        break;
      }
      take();
      if (text.length() < 200) {
        text.append((char) c);
      }
    }
    return piece(text, begun, End.WHOLE);
  }

  private Piece piece(StringBuilder text, long begun, End end) {
    number++;
    return new Piece(end == End.TOO_LARGE ? "" : text.toString(), number, begun, end);
  }

  private int peek() throws IOException {
    if (at == filled) {
      filled = in.read(buffer, 0, buffer.length);
      at = 0;
      if (filled <= 0) {
        filled = 0;
        return -1;
      }
    }
    return buffer[at];
  }

  private void take() {
    if (buffer[at++] == '\n') {
      line++;
    }
  }
}
