package org.gochi.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Looking for words: from the palette, from a ba's page, to where they stand. */
class SearchBrowserTest {
  private static final String LIT =
      "() => [...(CSS.highlights.get('found') ?? [])].map(range => range.toString()).join(' ')";

  @Test
  void palette_findsWhatWasSaid_andLightsTheWordsUp() {
    try (Reader reader = Reader.atBench().begin()) {
      reader.say("The quill of the marlinspike rattles before the splice slips.").say(Reader.FILM);
      reader.page.keyboard().press("Control+k");
      reader.page.keyboard().type("MARLINSPIKE splice");
      Locator said =
          reader
              .page
              .locator("#palette [role=option]")
              .filter(new Locator.FilterOptions().setHasText("said"));
      assertThat(said.last()).containsText("marlinspike");
      said.last().click();
      reader.page.waitForURL("**lit=**");
      assertThat(reader.turns("person").first()).isInViewport();
      reader.page.waitForFunction("() => CSS.highlights.has('found')");
      org.assertj.core.api.Assertions.assertThat(reader.page.evaluate(LIT))
          .isEqualTo("marlinspike splice");
    }
  }

  @Test
  void aBasPage_findsItsWords_inTheTalkAndOnCards() {
    try (Reader reader = Reader.atBench().begin()) {
      reader.say("When the fid sings, the hawser is too dry. (ﾛｰﾌﾟ)");
      reader.page.locator(".shelf .ba-name").click();
      reader.page.locator("form.search input[type=search]").fill("hawser ロープ");
      reader.page.keyboard().press("Enter");
      Locator said = reader.page.locator(".hit.person");
      assertThat(said.locator("mark")).hasText(new String[] {"hawser", "ﾛｰﾌﾟ"});
      reader.page.locator("form.search input[type=search]").fill("hawser");
      reader.page.keyboard().press("Enter");
      reader.page.locator(".hit.kept").first().click();
      assertThat(reader.page.locator("h1 mark")).hasText("hawser");
      reader.open("/search?words=nobodysaidthis");
      assertThat(reader.page.locator("main")).containsText("Nothing here holds “nobodysaidthis”.");
    }
  }

  @Test
  void wordsOfAnotherWording_areShownBesideThisOne() {
    try (Reader reader = Reader.atBench().begin()) {
      reader.say("The capstan groans in the wet.");
      Locator turn = reader.turns("person").first();
      turn.locator(".edit summary").click();
      turn.locator(".edit textarea").fill("The windlass groans in the wet.");
      turn.locator(".edit .primary").click();
      assertThat(turn.locator(".words")).containsText("windlass");
      reader.quiet();
      reader.open("/search?words=capstan");
      reader.page.locator(".hit.person").click();
      assertThat(reader.page).hasURL(Pattern.compile("/compare\\?left=.*#u-.*"));
      assertThat(reader.page.locator("main.compare")).containsText("capstan");
      assertThat(reader.page.locator("main.compare")).containsText("windlass");
    }
  }
}
