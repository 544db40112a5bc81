package org.gochi.server.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One browser for all tests of the page: starting it takes longer than most of them. */
final class Chromium {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");
  private static final List<String> PLACES =
      List.of(
          "/usr/lib/chromium/chromium",
          "/snap/bin/chromium",
          "/opt/google/chrome/chrome",
          "/Applications/Chromium.app/Contents/MacOS/Chromium",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  /** How long a test waits for what must come; on an idle machine it comes at once. */
  static final double PATIENCE_MILLIS = 15_000;

  private static @Nullable Browser shared;

  private Chromium() {}

  /** The browser; fails with a sentence where there is none. */
  static synchronized Browser shared() {
    if (shared == null) {
      Path program = find();
      PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
      shared =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(program)
                      .setChromiumSandbox(false)
                      .setArgs(
                          List.of(
                              "--disable-dev-shm-usage",
                              "--disable-gpu",
                              "--no-first-run",
                              "--disable-background-networking",
                              "--disable-component-update",
                              "--disable-sync")));
    }
    return shared;
  }

  private static Path find() {
    String named = System.getenv("GOCHI_CHROMIUM");
    if (named != null) {
      if (!Files.isExecutable(Path.of(named))) {
        throw new AssertionError(
            "GOCHI_CHROMIUM names " + named + ", which is no program that can be run.");
      }
      return Path.of(named);
    }
    List<Path> candidates = new ArrayList<>();
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      NAMES.forEach(name -> candidates.add(Path.of(folder, name)));
    }
    PLACES.forEach(place -> candidates.add(Path.of(place)));
    return candidates.stream()
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "The tests of the page need Chromium, and none was found on the PATH or in the"
                        + " usual places. Install it (Debian: apt install chromium), or name the"
                        + " program in GOCHI_CHROMIUM."));
  }
}
