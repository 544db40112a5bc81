package org.gochi.server.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.ObjectMapper;

/** Writes the lines of an event stream (WHATWG HTML, section 9.2). */
final class EventWriter {
  private final OutputStream out;
  private final ObjectMapper json;

  EventWriter(OutputStream out, ObjectMapper json) {
    this.out = out;
    this.json = json;
  }

  /** One event; JSON holds no line break, so its data is one line. */
  void event(String name, Cursor cursor, Object data) throws IOException {
    write("event: " + name + "\nid: " + cursor.id() + "\ndata: " + json.writeValueAsString(data));
    write("\n\n");
  }

  /** How long a reader waits before it comes back, in milliseconds. */
  void retry(int millis) throws IOException {
    write("retry: " + millis + "\n\n");
    out.flush();
  }

  /** A comment: keeps proxies from closing, and finds out whether anybody still reads. */
  void heartbeat() throws IOException {
    write(": still here\n\n");
    out.flush();
  }

  void flush() throws IOException {
    out.flush();
  }

  private void write(String lines) throws IOException {
    out.write(lines.getBytes(StandardCharsets.UTF_8));
  }
}
