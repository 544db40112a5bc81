package org.gochi.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gochi.server.GochiServer;
import org.gochi.server.ServerOptions;
import org.gochi.server.security.PasswordHash;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every page, in both languages and themes, at three widths, against axe (WCAG 2.2 A and AA). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessBrowserTest {
  private static final int[] WIDTHS = {1280, 900, 390};

  /** What axe finds serious or critical, one line each. */
  private static final String AXE =
      "async () => (await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa',"
          + " 'wcag22aa'], resultTypes: ['violations']})).violations"
          + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
          + ".map(v => v.id + ': ' + v.nodes.map(n => n.html.slice(0, 160)).join(' | '))";

  /** Elements that stick out at the right, where a reader would have to scroll sideways. */
  private static final String STICKS_OUT =
      "() => document.scrollingElement.scrollWidth > innerWidth"
          + " ? [[...document.querySelectorAll('body *')].filter(e =>"
          + " e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 80))"
          + ".slice(0, 3).join(' | ')] : []";

  private GochiServer locked;

  @BeforeAll
  void start(@TempDir Path lockedHome) {
    locked =
        GochiServer.start(
            ServerOptions.local(lockedHome).onPort(0).withPassword(PasswordHash.of("the hum")));
  }

  @AfterAll
  void stop() {
    locked.close();
  }

  @Test
  void everyPage_hasNoSeriousFinding() throws IOException {
    String axe = axe();
    for (String language : List.of("en", "ja")) {
      try (Reader reader = Reader.at(Bench.shared().address(), reading(language))) {
        for (String path : pages(reader, language)) {
          reader.open(path);
          check(reader.page, axe, language, path);
        }
        reader.complaints.removeIf(c -> c.contains("404"));
      }
      try (Reader reader = Reader.at(locked.address(), reading(language))) {
        reader.open("/login");
        check(reader.page, axe, language, "/login");
      }
    }
  }

  /** Someone who reads this language, without motion; axe is let in past the page's policy. */
  private static Browser.NewContextOptions reading(String language) {
    return new Browser.NewContextOptions()
        .setLocale(language)
        .setBypassCSP(true)
        .setReducedMotion(ReducedMotion.REDUCE);
  }

  /** A dialogue with cards in several standings and a branch, and every page that shows it. */
  private static List<String> pages(Reader reader, String language) {
    boolean japanese = language.equals("ja");
    reader.begin();
    String talk = URI.create(reader.page.url()).getPath();
    reader.say(japanese ? "先週、うなりが低くなったので主軸を止めました。" : "The hum dropped, so I stopped the spindle.");
    reader.say(japanese ? "音が鈍くなるのは、油膜が切れかけているからです。" : "It goes dull because the film is going.");
    reader.cards().first().locator(".yes").click();
    assertThat(reader.cards().first()).hasAttribute("data-standing", "affirmed");
    String ba = String.valueOf(reader.page.locator("#desk").getAttribute("data-ba"));
    String card = String.valueOf(reader.cards().first().getAttribute("data-card"));
    return List.of(
        "/",
        "/settings",
        "/ba/" + ba,
        "/ba/" + ba + "/cards",
        "/ba/" + ba + "/cards/" + card,
        "/ba/" + ba + "/map",
        talk,
        talk + "?tab=map",
        "/ba/sample",
        "/ba/sample/map",
        talk + "?tab=resonance",
        "/search?words=" + (japanese ? "うなり" : "hum"),
        "/nowhere");
  }

  /** Each width in one theme and the other theme in the other language: all six in both runs. */
  private static void check(Page page, String axe, String language, String where) {
    page.evaluate(axe);
    // The place to write and the bar float above what scrolls beneath them; axe would take words
    // that are half covered just then for targets too small.
    page.addStyleTag(
        new Page.AddStyleTagOptions()
            .setContent(".say, .phonebar { position: static !important }"));
    for (int i = 0; i < WIDTHS.length; i++) {
      boolean dark = (i % 2 == 0) == language.equals("ja");
      ColorScheme theme = dark ? ColorScheme.DARK : ColorScheme.LIGHT;
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
      page.setViewportSize(WIDTHS[i], 860);
      List<Object> found = new ArrayList<>((List<?>) page.evaluate(AXE));
      found.addAll((List<?>) page.evaluate(STICKS_OUT));
      assertThat(found).as("%s %s %s %d", language, where, theme, WIDTHS[i]).isEmpty();
    }
  }

  @Test
  void sheetsFoldsAndForms_haveNoSeriousFinding() throws IOException {
    String axe = axe();
    for (String language : List.of("en", "ja")) {
      try (Reader reader = Reader.at(Bench.shared().address(), reading(language))) {
        reader.begin().say(language.equals("ja") ? "うなりが低くなったので止めました。" : Reader.HUM);
        reader.page.reload();
        reader.page.locator("details").evaluateAll("all => all.forEach(d => { d.open = true; })");
        reader.cards().first().locator(".own-words").click();
        assertThat(reader.page.locator(".manage").first()).isVisible();
        assertThat(reader.page.locator(".make-card").first()).isVisible();
        check(reader.page, axe, language, "everything open");
        for (String sheet : List.of("palette", "help", "told")) {
          reader.page.evaluate(
              "id => { document.querySelector('dialog[open]')?.close();"
                  + " if (id === 'palette') document.dispatchEvent(new CustomEvent('gochi:palette'));"
                  + " else document.getElementById(id).showModal();"
                  + " document.querySelector('#told .what').textContent = id; }",
              sheet);
          assertThat(reader.page.locator("#" + sheet)).isVisible();
          check(reader.page, axe, language, "sheet " + sheet);
        }
      }
    }
  }

  private String axe() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(getClass().getResourceAsStream("/axe/axe-4.14.1.min.js"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
