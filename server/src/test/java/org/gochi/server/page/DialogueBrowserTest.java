package org.gochi.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.gochi.server.GochiServer;
import org.gochi.server.ServerOptions;
import org.gochi.spiral.Options;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a person does in a dialogue, in a real browser on the real server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DialogueBrowserTest {
  private static final String HUM =
      "Last Tuesday the spindle was fine on paper, and I stopped it because the hum had dropped.";
  private static final String FILM =
      "When the hum drops the oil film is going. You stop before the heat comes.";

  private final PatientPartner patient = new PatientPartner();
  private GochiServer server;
  private URI address;

  @BeforeAll
  void start(@TempDir Path home) {
    server =
        GochiServer.start(
            ServerOptions.local(home).onPort(0),
            Options.home(home).withModels(() -> List.of(patient)));
    address = server.address();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void talk_bringsCards_andEveryVerdictOutlivesAReload() {
    try (Reader reader = Reader.at(address).begin()) {
      reader.say(HUM).say(FILM);
      assertThat(reader.cards().first()).isVisible();
      int cards = reader.cards().count();

      Locator first = reader.page.locator("#" + id(reader.cards().nth(0)));
      first.locator(".yes").click();
      assertThat(first).hasAttribute("data-standing", "affirmed");
      first.locator(".own-words").click();
      first.locator("textarea").fill("The hum drops first");
      first.locator(".correct .primary").click();
      assertThat(first).hasAttribute("data-standing", "corrected");
      assertThat(first.locator(".statement")).hasText("The hum drops first");
      first.locator(".no").click();
      assertThat(first).hasAttribute("data-standing", "declined");
      reader.page.locator("#undo").click();
      assertThat(first).hasAttribute("data-standing", "corrected");
      reader.page.locator("#redo").click();
      assertThat(first).hasAttribute("data-standing", "declined");
      reader.page.locator("#undo").click();
      assertThat(first).hasAttribute("data-standing", "corrected");

      List<String> before = reader.page.locator("#turns .words").allInnerTexts();
      reader.page.reload();
      assertThat(reader.cards()).hasCount(cards);
      assertThat(reader.page.locator("#turns .words").allInnerTexts()).isEqualTo(before);
      assertThat(first.locator(".statement")).hasText("The hum drops first");
      first.locator(".behind summary").click();
      assertThat(first.locator(".earlier li")).hasCount(2);
    }
  }

  @Test
  void quoteAndCard_lightEachOtherUp_andLeadToTheWords() {
    try (Reader reader = Reader.at(address).begin()) {
      reader.say(HUM);
      Locator card = reader.cards().first();
      card.hover();
      assertThat(reader.page.locator(".cited.lit").first()).isVisible();
      reader.page.locator("h1").hover();
      assertThat(reader.page.locator(".cited.lit")).hasCount(0);
      reader.page.locator(".cited").first().hover();
      assertThat(reader.page.locator(".card.lit")).hasCount(1);
      card.locator(".quotes a").first().click();
      assertThat(reader.turns("person").first()).isFocused();
      reader.page.locator(".cited").first().click();
      assertThat(card).isFocused();
    }
  }

  @Test
  void whyThisWasAsked_isOneStepAway() {
    try (Reader reader = Reader.at(address).begin()) {
      reader.say(HUM);
      Locator why = reader.turns("partner").last().locator(".why");
      assertThat(why.locator("p")).isHidden();
      why.locator("summary").click();
      assertThat(why.locator("p")).isVisible();
      assertThat(why.locator("p").innerText()).isNotBlank();
    }
  }

  @Test
  void inputMethod_enterChoosesAWord_andDoesNotSend() {
    try (Reader reader = Reader.at(address).begin()) {
      reader.field().fill("うなりが");
      for (String composing : List.of("{isComposing: true, keyCode: 13}", "{keyCode: 229}")) {
        reader
            .field()
            .evaluate(
                "(e) => e.dispatchEvent(new KeyboardEvent('keydown', Object.assign("
                    + "{key: 'Enter', bubbles: true, cancelable: true}, "
                    + composing
                    + ")))");
      }
      assertThat(reader.field()).hasValue("うなりが");
      assertThat(reader.turns("person")).hasCount(0);
      reader.field().press("Shift+Enter");
      assertThat(reader.field()).hasValue("うなりが\n");
      reader.field().press("Enter");
      assertThat(reader.turns("person")).hasCount(1);
      reader.quiet();
    }
  }

  @Test
  void draft_outlivesAReload_andAnotherBrowser() {
    try (Reader reader = Reader.at(address).begin()) {
      reader.field().pressSequentially("it goes du");
      reader.page.reload();
      assertThat(reader.field()).hasValue("it goes du");
      reader.quiet();
      String path = URI.create(reader.page.url()).getPath();
      try (Reader phone = Reader.at(address).open(path)) {
        assertThat(phone.field()).hasValue("it goes du");
      }
    }
  }

  @Test
  void offline_wordsAreKeptHere_andGoOutOnceWhenTheConnectionIsBack() {
    try (Reader reader = Reader.at(address).begin()) {
      reader.context.setOffline(true);
      reader.field().fill("the edge goes off it");
      reader.field().press("Enter");
      Locator saved = reader.page.locator(".shelf .saved");
      assertThat(saved).hasAttribute("data-state", "kept");
      assertThat(saved).hasText("Not saved: kept here");
      assertThat(reader.page.locator(".outbox li")).hasText("the edge goes off it");
      reader.context.setOffline(false);
      assertThat(reader.turns("person")).hasCount(1);
      reader.quiet();
      assertThat(reader.page.locator(".outbox li")).hasCount(0);
      reader.page.reload();
      assertThat(reader.turns("person")).hasCount(1);
      reader.complaints.removeIf(c -> c.contains("net::ERR"));
    }
  }

  @Test
  void twoTabs_showTheSameTalk_andTheSameVerdicts() {
    try (Reader one = Reader.at(address).begin();
        Reader other = one.anotherTab()) {
      other.open(URI.create(one.page.url()).getPath());
      one.say(HUM);
      assertThat(other.turns("person")).hasCount(1);
      assertThat(other.cards().first()).isVisible();
      other.cards().first().locator(".yes").click();
      assertThat(one.cards().first()).hasAttribute("data-standing", "affirmed");
      other.say("and then the heat comes");
      assertThat(one.turns("person")).hasCount(2);
    }
  }

  @Test
  void reply_streams_stops_andIsKept() {
    try (Reader reader = Reader.at(address).begin()) {
      choosePatient(reader);
      patient.will("What did you notice first when the hum dropped?", false);
      reader.field().fill(HUM);
      reader.field().press("Enter");
      patient.say(3);
      Locator reply = reader.turns("partner").last();
      assertThat(reply.locator(".words")).hasText("What did you");
      reader.page.reload();
      assertThat(reply.locator(".words")).hasText("What did you");
      patient.say(1);
      assertThat(reply.locator(".words")).hasText("What did you notice");
      reader.page.locator("button.stop").click();
      assertThat(reply).hasAttribute("data-state", "stopped");
      assertThat(reply.locator(".words")).hasText("What did you notice");
      assertThat(reply.locator(".state")).containsText("Stopped by you");
      assertThat(reader.page.locator("button.stop")).isHidden();
    }
  }

  @Test
  void failedReply_offersToTryAgain_orToGoOnWithTheScriptedPartner() {
    try (Reader reader = Reader.at(address).begin()) {
      choosePatient(reader);
      patient.will("What did ", true);
      patient.say(2);
      reader.field().fill(HUM);
      reader.field().press("Enter");
      Locator reply = reader.turns("partner").last();
      assertThat(reply).hasAttribute("data-state", "failed");
      assertThat(reply.locator(".state")).containsText("What you said is saved");
      assertThat(reply.locator("button[value=again]")).isVisible();
      reply.locator("button[value=scripted]").click();
      assertThat(reader.turns("partner").last()).hasAttribute("data-state", "said");
      assertThat(reader.page.locator(".talk > header")).containsText("Scripted partner");
      reader.quiet();
    }
  }

  @Test
  void sayingItOtherwise_makesABranch_thatCanBeComparedAndLeft() {
    try (Reader reader = Reader.at(address).begin()) {
      reader.say("It hums.");
      Locator turn = reader.turns("person").first();
      turn.hover();
      turn.locator(".edit summary").click();
      turn.locator(".edit textarea").fill("It sings, thin and high.");
      turn.locator(".edit button[value=edit]").click();
      assertThat(turn.locator(".words")).hasText("It sings, thin and high.");
      assertThat(turn.locator(".branches")).containsText("2 of 2");
      reader.quiet();
      turn.locator(".branches button").first().click();
      assertThat(turn.locator(".words")).hasText("It hums.");
      turn.locator(".branches a").click();
      assertThat(reader.page.locator(".compare section")).hasCount(2);
      assertThat(reader.page.locator(".compare")).containsText("It hums.");
      assertThat(reader.page.locator(".compare")).containsText("It sings, thin and high.");
      reader
          .page
          .locator(".compare section")
          .filter(new Locator.FilterOptions().setHasText("It sings"))
          .locator("button")
          .click();
      assertThat(turn.locator(".words")).hasText("It sings, thin and high.");
    }
  }

  @Test
  void hostileWords_areShown_andDoNothing() {
    try (Reader reader = Reader.at(address).begin()) {
      reader.page.exposeFunction("harm", args -> reader.complaints.add("a script ran"));
      String hostile =
          "<img src=x onerror=harm()> <script>harm()</script> <svg onload=harm()>"
              + " [x](javascript:harm()) pay\u202eevil";
      reader.say(hostile);
      assertThat(reader.turns("person").first().locator(".words"))
          .containsText("<img src=x onerror=harm()>");
      assertThat(reader.turns("person").first().locator(".hiddenchar")).hasText("U+202E");
      choosePatient(reader);
      patient.will(
          "<script>harm()</script> ![x](https://evil.example/x) [y](javascript:harm())", false);
      patient.say(99);
      reader.say("and then?");
      Locator reply = reader.turns("partner").last().locator(".words");
      assertThat(reply).containsText("<script>harm()</script>");
      assertThat(reply.locator("a, img, script")).hasCount(0);
      reader.page.reload();
      assertThat(reader.page.locator("#turns :is(img, svg, script)")).hasCount(0);
    }
  }

  @Test
  void keyboardAlone_isEnough() {
    try (Reader reader = Reader.at(address).begin()) {
      reader.field().focus();
      reader.page.keyboard().type(HUM);
      reader.page.keyboard().press("Enter");
      assertThat(reader.cards().first()).isVisible();
      reader.quiet();
      reader.page.keyboard().press("Control+k");
      assertThat(reader.page.locator("#palette input")).isFocused();
      reader.page.keyboard().type("show the cards");
      reader.page.keyboard().press("Enter");
      assertThat(reader.page.locator("#tab-cards")).isFocused();
      reader.page.keyboard().press("j");
      assertThat(reader.cards().first()).isFocused();
      reader.page.keyboard().press("y");
      assertThat(reader.cards().first()).hasAttribute("data-standing", "affirmed");
      reader.page.keyboard().press("c");
      reader.page.keyboard().type("The hum drops before the heat");
      reader.page.keyboard().press("Enter");
      assertThat(reader.cards().first()).hasAttribute("data-standing", "corrected");
      reader.page.keyboard().press("j");
      reader.page.keyboard().press("u");
      assertThat(reader.cards().first()).hasAttribute("data-standing", "affirmed");
      reader.page.keyboard().press("?");
      assertThat(reader.page.locator("#help")).isVisible();
      reader.page.keyboard().press("Escape");
      reader.page.keyboard().press("/");
      assertThat(reader.field()).isFocused();
    }
  }

  @Test
  void singleKeys_canBeSwitchedOff() {
    try (Reader reader = Reader.at(address).begin()) {
      String talk = URI.create(reader.page.url()).getPath();
      reader.open("/settings").page.locator("input[name=keys]").uncheck();
      reader.page.locator("form[action='/settings'] button").click();
      reader.open(talk).page.locator("h1").click();
      reader.page.keyboard().press("?");
      assertThat(reader.page.locator("#help")).isHidden();
    }
  }

  @Test
  void phone_showsTalkOrMirror_andNothingSticksOut() {
    Browser.NewContextOptions phone =
        new Browser.NewContextOptions()
            .setViewportSize(390, 844)
            .setIsMobile(true)
            .setHasTouch(true)
            .setLocale("ja")
            .setColorScheme(ColorScheme.DARK);
    try (Reader reader = Reader.at(address, phone)) {
      reader.open("/");
      reader.page.locator("input[name=name]").fill("乾いた軸受の音");
      reader.page.locator("form[action='/ba'] button").tap();
      reader.page.locator(".begin button").tap();
      assertThat(reader.turns("partner")).hasCount(1);
      reader.field().fill("先週の火曜、うなりが低くなったので主軸を止めました。");
      reader.page.locator("button.send").tap();
      assertThat(reader.turns("partner")).hasCount(2);
      assertThat(reader.page.locator("#mirror")).isHidden();
      Locator mirror = reader.page.locator("[data-pane-to=mirror]");
      assertThat(mirror).hasText(Pattern.compile("映し [1-9]"));
      mirror.tap();
      assertThat(reader.page.locator("#talk")).isHidden();
      reader.cards().first().locator(".yes").tap();
      assertThat(reader.cards().first()).hasAttribute("data-standing", "affirmed");
      reader.cards().first().locator(".quotes a").first().tap();
      assertThat(reader.turns("person").first()).isVisible();
      assertThat(reader.page.evaluate("document.scrollingElement.scrollWidth")).isEqualTo(390);
    }
  }

  @Test
  void withoutScripts_onePageReads_andOneCanSaySomething() {
    try (Reader reader =
        Reader.at(
            address, new Browser.NewContextOptions().setJavaScriptEnabled(false).setLocale("en"))) {
      reader.open("/");
      reader.page.locator("input[name=name]").fill("Without scripts");
      reader.page.locator("form[action='/ba'] button").click();
      reader.page.locator(".begin button").click();
      reader.field().fill(HUM);
      reader.page.locator("button.send").click();
      assertThat(reader.turns("person")).hasCount(1);
      assertThat(reader.turns("person").first().locator(".words")).hasText(HUM);
      reader.complaints.clear();
    }
  }

  @Test
  void scrollingUp_stopsFollowing_andLatestLeadsBack() {
    try (Reader reader = Reader.at(address).begin()) {
      for (int i = 0; i < 5; i++) {
        reader.say("The hum dropped again, number " + i + ". It was not warm yet.");
      }
      reader.page.evaluate("scrollTo(0, 0)");
      Locator latest = reader.page.locator("button.latest");
      assertThat(latest).isVisible();
      try (Reader other = reader.anotherTab()) {
        other.open(URI.create(reader.page.url()).getPath()).say("One more.");
      }
      assertThat(reader.turns("person")).hasCount(6);
      assertThat((int) reader.page.evaluate("Math.round(scrollY)")).isLessThan(200);
      latest.click();
      assertThat(reader.turns("partner").last()).isInViewport();
      assertThat(latest).isHidden();
    }
  }

  @Test
  void resonance_isDrawn_andSaysWhenItIsTooShortToTell() {
    try (Reader reader = Reader.at(address).begin()) {
      choosePatient(reader);
      patient.will("When the hum had dropped, what told you?", false);
      patient.say(99);
      reader.say(HUM);
      reader.page.locator("#tab-resonance").click();
      Locator panel = reader.page.locator("#panel-resonance");
      assertThat(panel).containsText("Too little talk yet to tell this from chance.");
      assertThat(panel.locator(".ribbon rect.p")).hasCount(1);
      assertThat(panel.locator(".ribbon .take").first()).isAttached();
      panel.locator("a[data-start]").first().click();
      assertThat(reader.turns("partner").last()).isFocused();
    }
  }

  @Test
  void keyOfAModel_goesIn_andNeverComesOut() {
    try (Reader reader = Reader.at(address).open("/settings")) {
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

  private static void choosePatient(Reader reader) {
    reader.page.locator("#more summary").click();
    reader.page.locator("#more select[name=partner]").selectOption("patient");
    reader.page.locator("#more button[value=partner]").click();
    assertThat(reader.page.locator(".talk > header > .row > span").first()).hasText("patient");
  }

  private static String id(Locator element) {
    return String.valueOf(element.getAttribute("id"));
  }
}
