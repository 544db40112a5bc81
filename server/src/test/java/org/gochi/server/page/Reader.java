package org.gochi.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A person at the page, as the tests move them. */
final class Reader implements AutoCloseable {
  static final String HUM =
      "Last Tuesday the spindle was fine on paper, and I stopped it because the hum had dropped.";
  static final String FILM =
      "When the hum drops the oil film is going. You stop before the heat comes.";

  /** The ba that dialogues are begun in, by server and language: opening one each takes time. */
  private static final Map<String, String> PLACES = new ConcurrentHashMap<>();

  private static final String QUIET =
      "() => !document.getElementById('desk')?.dataset.running"
          + " && document.querySelector('.shelf .saved')?.dataset.state === 'saved'";

  final BrowserContext context;
  final Page page;
  final List<String> complaints = new ArrayList<>();
  private final URI server;
  private final boolean ownContext;
  private final String language;

  private Reader(URI server, BrowserContext context, boolean ownContext, String language) {
    this.server = server;
    this.language = language;
    this.context = context;
    this.ownContext = ownContext;
    page = context.newPage();
    page.setDefaultTimeout(Chromium.PATIENCE_MILLIS);
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        m -> {
          if (m.type().equals("error") && !m.text().contains("ERR_INTERNET_DISCONNECTED")) {
            complaints.add(m.text());
          }
        });
  }

  /** Someone who reads English, at the server that tests share. */
  static Reader atBench() {
    return at(Bench.shared().address());
  }

  static Reader at(URI server) {
    return at(server, new Browser.NewContextOptions().setViewportSize(1280, 860).setLocale("en"));
  }

  static Reader at(URI server, Browser.NewContextOptions options) {
    String language = options.locale == null ? "" : options.locale;
    return new Reader(server, Chromium.shared().newContext(options), true, language);
  }

  /** The same person in another tab. */
  Reader anotherTab() {
    return new Reader(server, context, false, language);
  }

  Reader open(String path) {
    page.navigate(server.resolve(path).toString());
    return this;
  }

  /** Begins a dialogue, in a ba opened for it before; returns once the partner has asked. */
  Reader begin() {
    String key = server + language;
    String place = PLACES.get(key);
    open(place == null ? "/" : place);
    if (place == null) {
      page.locator("input[name=name]").fill("How I hear a dry bearing " + PLACES.size());
      page.locator("textarea[name=purpose]").fill("So that others can hear it too");
      page.locator("form[action='/ba'] button").click();
      page.waitForURL("**/ba/*");
      PLACES.put(key, URI.create(page.url()).getPath());
    }
    page.locator(".begin button").click();
    return answered(1);
  }

  /** Has the next replies of this dialogue made by {@link PatientPartner}. */
  Reader choosePatient() {
    page.locator("#more summary").click();
    page.locator("#more select[name=partner]").selectOption("patient");
    page.locator("#more button[value=partner]").click();
    assertThat(page.locator(".talk > header > .row > span").first()).hasText("patient");
    return this;
  }

  /** Says something with Enter and waits for the whole answer. */
  Reader say(String text) {
    int before = turns("partner").count();
    field().fill(text);
    field().press("Enter");
    return answered(before + 1);
  }

  /** Waits for so many whole turns of the partner; looks at every frame, so as to lose no time. */
  private Reader answered(int turns) {
    page.waitForFunction(
        "n => document.querySelectorAll('#turns .turn.partner').length === n && (" + QUIET + ")()",
        turns);
    return this;
  }

  /** Waits until no reply is being made and everything is saved. */
  Reader quiet() {
    page.waitForFunction(QUIET);
    return this;
  }

  Locator field() {
    return page.locator("#say-text");
  }

  /** Turns of "person" or "partner". */
  Locator turns(String whose) {
    return page.locator("#turns .turn." + whose);
  }

  Locator cards() {
    return page.locator("#panel-cards .card[data-card]");
  }

  @Override
  public void close() {
    if (ownContext) {
      context.close();
    } else {
      page.close();
    }
    org.assertj.core.api.Assertions.assertThat(complaints).isEmpty();
  }
}
