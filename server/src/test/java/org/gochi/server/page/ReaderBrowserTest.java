package org.gochi.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page is told in the reader's language and in the reader's time. */
class ReaderBrowserTest {
  @Test
  void firstPage_showsTheSampleInTheReadersLanguageFirst() {
    for (String language : List.of("en", "ja")) {
      try (Reader reader = at(language, "UTC")) {
        reader.open("/");
        reader.page.waitForFunction(
            "() => document.querySelectorAll('.place [lang].name').length >= 2 || location.reload()");
        List<?> samples =
            (List<?>)
                reader.page.evaluate(
                    "() => [...document.querySelectorAll('.place .name')]"
                        + ".filter(e => /^(Sample|見本)/.test(e.textContent)).map(e => e.lang)");
        assertThat(samples.getFirst()).isEqualTo(language);
        assertThat(samples).hasSize(2);
      }
    }
  }

  @Test
  void times_areTheReaders() {
    for (String zone : List.of("Pacific/Kiritimati", "America/St_Johns")) {
      try (Reader reader = at("en", zone)) {
        reader.begin();
        assertThat(reader.page.locator("html")).hasAttribute("data-zone", zone);
        Object wanted =
            reader.page.evaluate(
                "() => { const at = new Date(document.querySelector('#turns time').dateTime);"
                    + " return `${at.getHours()}:${String(at.getMinutes()).padStart(2, '0')}`; }");
        assertThat(reader.page.locator("#turns time").first()).hasText(String.valueOf(wanted));
      }
    }
  }

  private static Reader at(String language, String zone) {
    return Reader.at(
        Bench.shared().address(),
        new Browser.NewContextOptions().setLocale(language).setTimezoneId(zone));
  }
}
