package org.gochi.cli;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Closes what a command opened, the last first. */
final class Closeables implements Closeable {
  private final Deque<Closeable> open = new ArrayDeque<>();

  <T extends Closeable> T add(T closeable) {
    open.push(closeable);
    return closeable;
  }

  @Override
  public void close() throws IOException {
    IOException first = null;
    for (Closeable each : open) {
      try {
        each.close();
      } catch (IOException e) {
        first = first == null ? e : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
