package org.gochi.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person does in a talk, in a real browser on the real server. */
class DialogueBrowserTest {
  private static final String HUM = Reader.HUM;

  /** A browser's dictation that hears what a test lets it hear. */
  private static final String HEARING =
      """
      window.hearing = {
        started: 0,
        hear(words) {
          this.now.onresult({ resultIndex: 0, results: [{ isFinal: true, 0: { transcript: words } }] });
        },
        pause() {
          this.now.onend();
        },
      };
      window.SpeechRecognition = class {
        start() {
          hearing.now = this;
          hearing.started++;
        }
        stop() {}
      };""";

  private final PatientPartner patient = Bench.shared().patient();
  private final URI address = Bench.shared().address();

  @Test
  void whyThisWasAsked_isOneStepAway() {
    try (Reader reader = Reader.atBench().begin()) {
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
    try (Reader reader = Reader.atBench().begin()) {
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
    try (Reader reader = Reader.atBench().begin()) {
      reader.field().pressSequentially("it goes du");
      reader.page.reload();
      assertThat(reader.field()).hasValue("it goes du");
      reader.quiet();
      reader.page.reload(); // Now the server has it too.
      assertThat(reader.field()).hasValue("it goes du");
      reader.quiet();
      String path = URI.create(reader.page.url()).getPath();
      try (Reader phone = Reader.atBench().open(path)) {
        assertThat(phone.field()).hasValue("it goes du");
      }
    }
  }

  @Test
  void offline_wordsAreKeptHere_andGoOutOnceWhenTheConnectionIsBack() {
    try (Reader reader = Reader.atBench().begin()) {
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

  /** A full disk, say: the page tells what the server said, and not that there is no connection. */
  @Test
  void refusedForNow_wordsAreKeptHere_andTheReasonIsTold() {
    try (Reader reader = Reader.atBench().begin()) {
      reader.page.route(
          "**/do",
          route ->
              route.fulfill(
                  new Route.FulfillOptions()
                      .setStatus(507)
                      .setContentType("application/problem+json")
                      .setBody("{\"what\":\"No room left.\",\"next\":\"Free some space.\"}")));
      reader.field().fill("the edge goes off it");
      reader.field().press("Enter");
      Locator notice = reader.page.locator(".say .notice");
      assertThat(notice).containsText("No room left. What you said is kept here");
      assertThat(notice).containsText("Free some space.");
      reader.page.unroute("**/do");
      assertThat(reader.turns("person")).hasCount(1);
      reader.quiet();
      assertThat(notice).hasText("");
      reader.complaints.removeIf(c -> c.contains("507"));
    }
  }

  @Test
  void twoTabs_showTheSameTalk_andTheSameVerdicts() {
    try (Reader one = Reader.atBench().begin();
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
    try (Reader reader = Reader.atBench().begin()) {
      reader.choosePatient();
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
    try (Reader reader = Reader.atBench().begin()) {
      reader.choosePatient();
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
    try (Reader reader = Reader.atBench().begin()) {
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
    try (Reader reader = Reader.atBench().begin()) {
      reader.page.exposeFunction("harm", args -> reader.complaints.add("a script ran"));
      String hostile =
          "<img src=x onerror=harm()> <script>harm()</script> <svg onload=harm()>"
              + " [x](javascript:harm()) pay\u202eevil";
      reader.say(hostile);
      assertThat(reader.turns("person").first().locator(".words"))
          .containsText("<img src=x onerror=harm()>");
      assertThat(reader.turns("person").first().locator(".hiddenchar")).hasText("U+202E");
      reader.choosePatient();
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
    try (Reader reader = Reader.atBench().begin()) {
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
  void sample_isAFinishedTalkOfANamedPerson() {
    try (Reader reader = Reader.atBench().open("/ba/sample")) {
      reader.page.locator(".places a.place").first().click();
      assertThat(reader.turns("person").first().locator(".who"))
          .containsText("the baker (invented)");
      assertThat(reader.page.locator("body")).not().containsText("sample-baker");
      assertThat(reader.cards().first()).isVisible();
      assertThat(reader.page.locator(".say button[value=reopen]")).isVisible();
    }
  }

  @Test
  void dictation_isOffUntilAskedFor_saysWhereTheSoundGoes_andOutlastsPauses() {
    try (Reader reader = Reader.atBench()) {
      reader.page.addInitScript(HEARING);
      reader.begin();
      Locator button = reader.page.locator("button.dictate");
      button.click();
      assertThat(reader.page.locator("#say-keys")).containsText("may send the sound to its maker");
      assertThat(reader.page.evaluate("hearing.started")).isEqualTo(0);
      button.click();
      assertThat(button).hasAttribute("aria-pressed", "true");
      reader.page.evaluate("hearing.hear('the hum drops')");
      assertThat(reader.field()).hasValue("the hum drops");
      reader.page.evaluate("hearing.pause()");
      assertThat(reader.page.evaluate("hearing.started")).isEqualTo(2);
      button.click();
      reader.page.evaluate("hearing.pause()");
      assertThat(reader.page.evaluate("hearing.started")).isEqualTo(2);
      assertThat(button).hasAttribute("aria-pressed", "false");
      reader.quiet();
    }
  }
}
