package org.gochi.cli;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Opens an address in the person's browser, where there is one; else leaves it at that. */
final class Browser {
  private Browser() {}

  static void open(URI address) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    boolean screen =
        system.contains("mac")
            || system.contains("win")
            || System.getenv("DISPLAY") != null
            || System.getenv("WAYLAND_DISPLAY") != null;
    if (!screen) {
      return;
    }
    String place = address.toString();
    List<String> command =
        system.contains("mac")
            ? List.of("open", place)
            : system.contains("win")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", place)
                : List.of("xdg-open", place);
    try {
      new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException noBrowser) {
      // The address has been printed.
    }
  }
}
