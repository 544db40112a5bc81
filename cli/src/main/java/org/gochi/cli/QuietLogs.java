package org.gochi.cli;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the libraries' logs out of what a person or a program reads: only warnings come through,
 * and on standard error.
 */
final class QuietLogs {
  // Held, because the logging library itself would let go of it.
  private static final Logger ROOT = Logger.getLogger("");

  private QuietLogs() {}

  /** To be called before anything is logged. */
  static void begin() {
    System.setProperty("logback.configurationFile", "org/gochi/cli/logback-quiet.xml");
    ROOT.setLevel(Level.WARNING);
  }
}
