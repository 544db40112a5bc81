package org.gochi.spiral.study;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** One table as comma-separated values (RFC 4180), UTF-8. */
final class CsvTable implements Closeable {
  private final BufferedWriter out;

  CsvTable(Path file, String... columns) throws IOException {
    out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    row((Object[]) columns);
  }

  /** Writes a row; a number that is none is left empty. */
  void row(Object... cells) throws IOException {
    for (int i = 0; i < cells.length; i++) {
      if (i > 0) {
        out.write(',');
      }
      out.write(cell(cells[i]));
    }
    out.write("\r\n");
  }

  static String cell(Object value) {
    if (value instanceof Double number) {
      return Double.isFinite(number) ? number.toString() : "";
    }
    if (value instanceof Number) {
      return value.toString();
    }
    String text = value.toString();
    // A spreadsheet would run what begins so as a formula, and these are strangers' words.
    if (!text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0) {
      text = "'" + text;
    }
    boolean quote = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quote ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
