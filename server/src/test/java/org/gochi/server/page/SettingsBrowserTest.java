package org.gochi.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

/** What a person sets, in a real browser. */
class SettingsBrowserTest {
  @Test
  void keyOfAModel_goesIn_andNeverComesOut() {
    try (Reader reader = Reader.atBench().open("/settings")) {
      reader.page.locator("#add-model summary").click();
      reader.page.locator("#add-model input[name=model]").fill("some-model");
      reader.page.locator("#add-model input[name=address]").fill("ftp://somewhere.example");
      reader.page.locator("#add-model input[name=key]").fill("sk-very-secret");
      reader.page.locator("#add-model button").click();
      assertThat(reader.page.locator(".told-here")).containsText("Nothing was changed");
      reader.page.locator("#add-model summary").click();
      reader.page.locator("#add-model input[name=model]").fill("some-model");
      reader.page.locator("#add-model input[name=key]").fill("sk-very-secret");
      reader.page.locator("#add-model button").click();
      assertThat(reader.page.locator(".providers")).containsText("key kept");
      assertThat(reader.page.content()).doesNotContain("sk-very-secret");
      reader.page.locator(".providers button.danger").click();
      assertThat(reader.page.locator("main")).not().containsText("some-model");
    }
  }

  @Test
  void singleKeys_canBeSwitchedOff() {
    try (Reader reader = Reader.atBench().begin()) {
      String talk = URI.create(reader.page.url()).getPath();
      reader.open("/settings").page.locator("input[name=keys]").uncheck();
      reader.page.locator("form[action='/settings'] button").click();
      reader.open(talk).page.locator("h1").click();
      reader.page.keyboard().press("?");
      assertThat(reader.page.locator("#help")).isHidden();
    }
  }
}
