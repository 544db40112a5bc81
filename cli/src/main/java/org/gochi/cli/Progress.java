package org.gochi.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import org.gochi.spiral.study.Study;

/** Tells on standard error how far long work is, from its third second on. */
final class Progress implements AutoCloseable {
  private static final long FIRST = 3_000_000_000L;
  private static final long TERMINAL = 500_000_000L;
  private static final long LOG = 15_000_000_000L;

  private final PrintWriter err;
  private final Locale locale;
  private final long begun = System.nanoTime();
  private final boolean terminal = onTerminal();
  private long next = begun + FIRST;
  private boolean told;

  Progress(PrintWriter err, Locale locale) {
    this.err = err;
    this.locale = locale;
  }

  @SuppressWarnings("SystemConsoleNull") // its contract still allows null
  private static boolean onTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  void tell(Study.Progress progress) {
    long now = System.nanoTime();
    if (now - next < 0) {
      return;
    }
    next = now + (terminal ? TERMINAL : LOG);
    told = true;
    String pattern =
        locale.getLanguage().equals("ja")
            ? "%,d 件の対話、%,d 語、毎秒 %,.0f 件"
            : "%,d dialogues, %,d words, %,.0f dialogues a second";
    String line =
        String.format(
            locale,
            pattern,
            progress.dialogues(),
            progress.tokens(),
            progress.dialogues() / ((now - begun) / 1e9));
    err.print(terminal ? "\r" + line + "   " : line + "\n");
    err.flush();
  }

  @Override
  public void close() {
    if (told && terminal) {
      err.println();
    }
  }
}
