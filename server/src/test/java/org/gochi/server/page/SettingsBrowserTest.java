package org.gochi.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** What a person sets, takes home and erases, in a real browser. */
class SettingsBrowserTest {
  @Test
  void takingHome_givesAVaultOfNotes_andJson() throws IOException {
    try (Reader reader = Reader.atBench().open("/ba/sample")) {
      Download vault =
          reader.page.waitForDownload(() -> reader.page.locator("#take ~ .row a").first().click());
      try (ZipInputStream notes = new ZipInputStream(vault.createReadStream())) {
        assertThat(String.valueOf(notes.getNextEntry())).isNotEqualTo("null");
      }
      Download json =
          reader.page.waitForDownload(() -> reader.page.locator("#take ~ .row a").last().click());
      assertThat(json.suggestedFilename()).endsWith(".json");
      try (InputStream in = json.createReadStream()) {
        assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).startsWith("{");
      }
    }
  }

  @Test
  void erasedBa_isGoneFromTheFirstPage() {
    try (Reader reader = Reader.atBench().open("/")) {
      reader.page.locator("input[name=name]").fill("The zebra ba");
      reader.page.locator("form[action='/ba'] button").click();
      reader.page.locator(".erase summary").click();
      assertThat(reader.page.locator(".erase")).containsText("cannot be undone");
      reader.page.locator(".erase button").click();
      assertThat(reader.page.locator(".places")).isVisible();
      assertThat(reader.page.locator("main")).not().containsText("zebra");
      assertThat(reader.page.locator("main")).not().containsText("Erased");
    }
  }

  @Test
  void keyOfAModel_goesIn_andNeverComesOut() {
    try (Reader reader = Reader.atBench().open("/settings")) {
      reader.page.locator("#add-model summary").click();
      reader.page.locator("#add-model input[name=model]").fill("some-model");
      reader.page.locator("#add-model input[name=address]").fill("ftp://somewhere.example");
      reader.page.locator("#add-model input[name=key]").fill("sk-very-secret");
      reader.page.locator("#add-model button").click();
      assertThat(reader.page.locator(".told-here")).containsText("Nothing was changed");
      // What was typed is still there, but for the key.
      assertThat(reader.page.locator("#add-model input[name=model]")).hasValue("some-model");
      assertThat(reader.page.locator("#add-model input[name=key]")).hasValue("");
      reader.page.locator("#add-model input[name=address]").fill("http://127.0.0.1:9/");
      reader.page.locator("#add-model button").click();
      assertThat(reader.page.locator(".told-here")).containsText("lies on this machine");
      reader.page.locator("#add-model input[name=address]").fill("");
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
