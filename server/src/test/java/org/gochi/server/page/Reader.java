package org.gochi.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A person at the page, as the tests move them. */
final class Reader implements AutoCloseable {
  private static final AtomicInteger BA = new AtomicInteger();

  final BrowserContext context;
  final Page page;
  final List<String> complaints = new ArrayList<>();
  private final URI server;
  private final boolean ownContext;

  private Reader(URI server, BrowserContext context, boolean ownContext) {
    this.server = server;
    this.context = context;
    this.ownContext = ownContext;
    page = context.newPage();
    page.setDefaultTimeout(6_000);
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        m -> {
          if (m.type().equals("error") && !m.text().contains("ERR_INTERNET_DISCONNECTED")) {
            complaints.add(m.text());
          }
        });
  }

  static Reader at(URI server) {
    return at(server, new Browser.NewContextOptions().setViewportSize(1280, 860).setLocale("en"));
  }

  static Reader at(URI server, Browser.NewContextOptions options) {
    return new Reader(server, Chromium.shared().newContext(options), true);
  }

  /** The same person in another tab. */
  Reader anotherTab() {
    return new Reader(server, context, false);
  }

  Reader open(String path) {
    page.navigate(server.resolve(path).toString());
    return this;
  }

  /** Opens a ba and begins a dialogue in it; returns once the partner has asked. */
  Reader begin() {
    open("/");
    page.locator("input[name=name]").fill("How I hear a dry bearing " + BA.incrementAndGet());
    page.locator("textarea[name=purpose]").fill("So that others can hear it too");
    page.locator("form[action='/ba'] button").click();
    page.locator(".begin button").click();
    assertThat(turns("partner")).hasCount(1);
    quiet();
    return this;
  }

  /** Says something with Enter and waits for the whole answer. */
  Reader say(String text) {
    int before = turns("partner").count();
    field().fill(text);
    field().press("Enter");
    assertThat(turns("partner")).hasCount(before + 1);
    return quiet();
  }

  /** Waits until no reply is being made and everything is saved. */
  Reader quiet() {
    assertThat(page.locator("#desk:not([data-running])")).hasCount(1);
    assertThat(page.locator(".shelf .saved")).hasAttribute("data-state", "saved");
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
