package org.gochi.benchmarks;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gochi.server.GochiServer;
import org.gochi.server.ServerOptions;

/**
 * Makes the pictures of the README: a real server on a home of its own, a dialogue with the
 * scripted partner played through the page, and what the page then shows.
 */
public final class Screenshots {
  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");

  private final GochiServer server;
  private final Browser browser;
  private final Path folder;

  private Screenshots(GochiServer server, Browser browser, Path folder) {
    this.server = server;
    this.browser = browser;
    this.folder = folder;
  }

  /** Writes the pictures into the folder named, docs/images unless told otherwise. */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args.length > 0 ? args[0] : "docs/images"));
    Path home = Files.createTempDirectory("gochi-screenshots");
    try (GochiServer server = GochiServer.start(ServerOptions.local(home).onPort(0));
        Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
      BrowserType.LaunchOptions options =
          new BrowserType.LaunchOptions()
              .setExecutablePath(chromium())
              .setChromiumSandbox(false)
              .setArgs(List.of("--disable-dev-shm-usage", "--disable-gpu", "--no-first-run"));
      new Screenshots(server, playwright.chromium().launch(options), folder).take();
    } finally {
      delete(home);
    }
  }

  private void take() {
    Story english = Story.ENGLISH;
    String talk = play(english);
    picture(english, talk, "dialogue-light", ColorScheme.LIGHT, 1280, 860, false);
    picture(english, talk, "dialogue-dark", ColorScheme.DARK, 1280, 860, false);
    picture(english, talk, "phone-talk", ColorScheme.LIGHT, 390, 844, false);
    picture(english, talk, "phone-mirror", ColorScheme.DARK, 390, 844, true);
    String japanese = play(Story.JAPANESE);
    picture(Story.JAPANESE, japanese, "dialogue-ja", ColorScheme.LIGHT, 1280, 860, false);
  }

  /** What a person says, one turn each, about one thing they know. */
  private record Story(String language, String name, String purpose, List<String> turns) {
    static final Story ENGLISH =
        new Story(
            "en",
            "How I hear a dry bearing",
            "So that the two who start in spring can hear it too",
            List.of(
                "Last Tuesday the spindle was fine on paper, and I stopped it anyway because the"
                    + " hum had dropped. It was not even warm yet.",
                "First the edge goes off the sound. Normally it is thin, it sings; then it goes"
                    + " dull and backs away into the casting.",
                "When it goes dull I know the oil film is going. I always stop before the heat"
                    + " comes, because once it is hot you are late.",
                "It does not hold when the machine is cold: with new grease it can sound dull and"
                    + " nothing is wrong. A newcomer would wait for the temperature."));

    static final Story JAPANESE =
        new Story(
            "ja",
            "乾いた軸受の音の聞き分け",
            "春に入る二人にも聞こえるように",
            List.of(
                "先週の火曜、数字の上では主軸に問題はなかったのに、うなりが低くなったので止めました。まだ熱くもありませんでした。",
                "まず音の角が取れるんです。ふだんは細くて張っているのに、鈍くなって奥に引っこむ。",
                "音が鈍くなったら、油膜が切れかけていると判断します。熱をもつ前に必ず止めます。熱くなってからでは遅いので。",
                "ただし機械が冷えているときは別です。新しいグリースのときは鈍く聞こえても問題ありません。新人は温度が上がるのを待ってしまいます。"));
  }

  /** Plays a story through the page, gives a verdict or two, and returns the dialogue's path. */
  private String play(Story story) {
    try (BrowserContext context = context(story, ColorScheme.LIGHT, 1280, 860)) {
      Page page = context.newPage();
      page.navigate(server.address().toString());
      page.locator("input[name=name]").fill(story.name());
      page.locator("textarea[name=purpose]").fill(story.purpose());
      page.locator("input[name=language][value=" + story.language() + "]").check();
      page.locator("form[action='/ba'] button").click();
      page.locator(".begin button").click();
      int turn = 1;
      for (String words : story.turns()) {
        answered(page, turn++);
        page.locator("#say-text").fill(words);
        page.locator("#say-text").press("Enter");
      }
      answered(page, turn);
      page.locator(".card .yes").nth(1).click();
      page.locator(".card[data-standing=affirmed]").waitFor();
      return page.url();
    }
  }

  private static void answered(Page page, int times) {
    page.waitForFunction(
        "n => document.querySelectorAll('#turns .partner').length >= n"
            + " && !document.getElementById('desk').dataset.running",
        times);
  }

  private void picture(
      Story story,
      String address,
      String name,
      ColorScheme theme,
      int width,
      int height,
      boolean mirror) {
    try (BrowserContext context = context(story, theme, width, height)) {
      Page page = context.newPage();
      page.navigate(address);
      page.waitForFunction("document.documentElement.classList.contains('js')");
      if (mirror) {
        page.locator("[data-pane-to=mirror]").click();
      }
      Path file = folder.resolve(name + ".png");
      page.screenshot(new Page.ScreenshotOptions().setPath(file));
      System.out.println(file);
    }
  }

  private BrowserContext context(Story story, ColorScheme theme, int width, int height) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setLocale(story.language())
            .setColorScheme(theme)
            .setViewportSize(width, height)
            .setDeviceScaleFactor(1.5)
            .setReducedMotion(ReducedMotion.REDUCE));
  }

  private static Path chromium() {
    String named = System.getenv("GOCHI_CHROMIUM");
    if (named != null) {
      return Path.of(named);
    }
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(dir -> BROWSERS.stream().map(browser -> Path.of(dir, browser)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The pictures need Chromium. Install it, or name it in GOCHI_CHROMIUM."));
  }

  private static void delete(Path home) throws IOException {
    try (Stream<Path> all = Files.walk(home)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    }
  }
}
