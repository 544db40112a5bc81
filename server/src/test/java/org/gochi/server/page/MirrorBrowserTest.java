package org.gochi.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a person does beside the talk: cards, gaps, map, resonance, suggestions. */
class MirrorBrowserTest {
  private static final String HUM = Reader.HUM;
  private static final String FILM = Reader.FILM;

  /** Selects some of an element's words, as a reader does with the mouse. */
  private static final String SELECT =
      """
      (element, words) => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.data.indexOf(words);
          if (at >= 0) {
            getSelection().setBaseAndExtent(node, at, node, at + words.length);
          }
        }
      }""";

  private final PatientPartner patient = Bench.shared().patient();
  private final URI address = Bench.shared().address();

  @Test
  void talk_bringsCards_andEveryVerdictOutlivesAReload() {
    try (Reader reader = Reader.atBench().begin()) {
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
    try (Reader reader = Reader.atBench().begin()) {
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
  void keyboardAlone_isEnough() {
    try (Reader reader = Reader.atBench().begin()) {
      assertThat(reader.field()).isFocused(); // In a new talk there is one thing to do.
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
      // The keys go on from the card, also after it has changed its place.
      assertThat(reader.cards().first()).isFocused();
      reader.page.keyboard().press("n");
      assertThat(reader.cards().last()).hasAttribute("data-standing", "declined");
      assertThat(reader.cards().last()).isFocused();
      reader.page.keyboard().press("u");
      assertThat(reader.cards().first()).hasAttribute("data-standing", "corrected");
      reader.page.keyboard().press("u");
      assertThat(reader.cards().first()).hasAttribute("data-standing", "affirmed");
      reader.page.keyboard().press("?");
      assertThat(reader.page.locator("#help")).isVisible();
      reader.page.keyboard().press("Escape");
      reader.page.keyboard().press("/");
      assertThat(reader.field()).isFocused();
      reader.page.keyboard().press("Escape");
      reader.page.keyboard().press("2");
      assertThat(reader.page.locator("#tab-map")).isFocused();
    }
  }

  @Test
  void resonance_isDrawn_andSaysWhenItIsTooShortToTell() {
    try (Reader reader = Reader.atBench().begin()) {
      reader.choosePatient();
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
      assertThat(mirror).hasText(Pattern.compile("鏡 [1-9]"));
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
  void whatIsNotSaidYet_isAskedAtAPress_andTheOpenQuestionIsKept() {
    try (Reader reader = Reader.atBench().begin()) {
      reader.say(HUM).say(FILM);
      // A gap of something told, not of the whole dialogue.
      Locator gap =
          reader
              .page
              .locator(".gaps li")
              .filter(new Locator.FilterOptions().setHasText("“"))
              .first();
      String about = gap.locator("p").innerText().replaceAll("“(.*?)”.*", "$1");
      String open = reader.turns("partner").last().locator(".words").innerText();
      int turns = reader.page.locator("#turns .turn").count();
      gap.locator("button").click();
      Locator asked = reader.turns("partner").last();
      assertThat(asked.locator(".words")).containsText(about);
      assertThat(asked.locator(".branches")).containsText("2 of 2");
      assertThat(reader.page.locator("#turns .turn")).hasCount(turns);
      assertThat(reader.field()).isFocused();
      reader.page.locator("#undo").click();
      assertThat(reader.turns("partner").last().locator(".words")).hasText(open);
    }
  }

  @Test
  void askedOtherwise_thePartnerPutsAnotherQuestion() {
    try (Reader reader = Reader.atBench().begin()) {
      reader.say(HUM);
      Locator asked = reader.turns("partner").last();
      String first = asked.locator(".words").innerText();
      asked.locator("button[value=again]").click();
      assertThat(asked.locator(".branches")).containsText("2 of 2");
      assertThat(asked.locator(".words")).not().hasText(first);
    }
  }

  @Test
  void ownCard_isMadeOfSelectedWords_linkedDrawnAndUnlinked() {
    try (Reader reader = Reader.atBench().begin()) {
      reader.say(HUM).say(FILM);
      int before = reader.cards().count();
      Locator turn = reader.turns("person").first();
      turn.locator(".words").evaluate(SELECT, "the hum had dropped");
      turn.hover();
      turn.locator(".turn-more > summary").click();
      Locator words = turn.locator(".make-card textarea");
      assertThat(words).hasValue("the hum had dropped");
      // The form lies below its label, not beside it.
      assertThat(turn.locator(".turn-more > summary").boundingBox().height).isLessThan(40);
      turn.locator(".make-card select").selectOption("cue");
      turn.locator(".make-card button").click();
      assertThat(reader.cards()).hasCount(before + 1);
      Locator card = reader.cards().first();
      assertThat(card.locator(".quotes a")).hasText("as you said it");

      card.locator(".behind > summary").click();
      card.locator("select[name=kind]").selectOption("anomaly");
      card.locator("button[value=kind]").click();
      assertThat(card.locator(".kind")).containsText("anomaly");
      card.locator("select[name=relation]").selectOption("tells");
      card.locator("button[value=link]").click();
      reader.page.locator("#tab-map").click();
      assertThat(reader.page.locator("gochi-map canvas").first()).isVisible();
      // The own card, the card it was linked to, and the one that the partner linked to that.
      assertThat(reader.page.locator("gochi-map")).hasAttribute("data-nodes", "3");
      Locator triples = reader.page.locator(".triples li");
      assertThat(triples).hasCount(2);
      Locator own =
          triples.filter(
              new Locator.FilterOptions()
                  .setHas(
                      reader.page.getByText(
                          "the hum had dropped", new Page.GetByTextOptions().setExact(true))));
      assertThat(own).containsText("tells");
      assertThat(own.locator("a").first()).hasText("the hum had dropped");
      own.locator("button[value=unlink]").click();
      assertThat(own).hasCount(0);
      assertThat(triples).hasCount(1);
      assertThat(reader.page.locator("#panel-map .empty")).hasCount(0);
      triples.locator("button[value=unlink]").click();
      assertThat(triples).hasCount(0);
      assertThat(reader.page.locator("#panel-map .empty")).isVisible();
    }
  }

  @Test
  void chosenNeighbour_movesToTheMiddleOfTheMap() {
    try (Reader reader = Reader.atBench().open("/ba/sample/map")) {
      Locator map = reader.page.locator("gochi-map");
      assertThat(map.locator("canvas").first()).isVisible();
      String middle = String.valueOf(map.getAttribute("data-focus"));
      BoundingBox box = map.locator(".map-canvas").boundingBox();
      // Somewhere on the canvas lies a neighbour; the first one met is chosen.
      for (int i = 0; i < 60 && middle.equals(map.getAttribute("data-focus")); i++) {
        map.locator(".map-canvas")
            .click(
                new Locator.ClickOptions()
                    .setPosition((0.1 + 0.2 * (i % 5)) * box.width, 30 + 6 * (i - i % 5))
                    .setForce(true));
      }
      assertThat(map).not().hasAttribute("data-focus", middle);
    }
  }

  @Test
  void suggestion_isNoCard_untilSaidInOnesOwnWords() {
    try (Reader reader = Reader.atBench().begin()) {
      reader.choosePatient();
      patient.will("And then?", false);
      patient.suggest("Vibration precedes heat");
      patient.say(99);
      reader.say(HUM);
      Locator suggestion = reader.page.locator(".suggestion");
      assertThat(suggestion.locator(".statement")).hasText("Vibration precedes heat");
      assertThat(reader.cards().filter(new Locator.FilterOptions().setHasText("Vibration")))
          .hasCount(0);
      suggestion.locator("button[data-asking]").click();
      assertThat(reader.page.locator(".asking")).containsText("Vibration precedes heat");
      assertThat(reader.field()).isFocused();
      assertThat(reader.field()).hasValue("");
      suggestion.locator("button[value=dismiss]").click();
      assertThat(suggestion).hasCount(0);
    }
  }

  @Test
  void erasedWords_goFromTalkAndCards_afterASecondPress() {
    try (Reader reader = Reader.atBench().begin()) {
      reader.say("The zebra spindle rattled, because the film was gone.");
      Locator turn = reader.turns("person").first();
      turn.hover();
      turn.locator(".turn-more > summary").click();
      turn.locator(".erase summary").click();
      assertThat(turn.locator(".erase")).containsText("cannot be undone");
      turn.locator(".erase button").click();
      assertThat(turn.locator(".words")).hasText("These words were erased.");
      assertThat(reader.page.locator("body")).not().containsText("zebra");
      reader.page.reload();
      assertThat(reader.page.locator("body")).not().containsText("zebra");
    }
  }

  @Test
  void verdictInTheMirror_leavesTheTalkWhereItIs() {
    try (Reader reader = Reader.atBench().begin()) {
      for (int i = 0; i < 4; i++) {
        reader.say("The hum dropped again, number " + i + ". It was not warm yet.");
      }
      Object before = reader.page.evaluate("Math.round(scrollY)");
      assertThat((int) before).isPositive();
      reader.cards().first().locator(".yes").click();
      assertThat(reader.cards().first()).hasAttribute("data-standing", "affirmed");
      reader.page.locator("#tab-resonance").focus();
      assertThat(reader.page.evaluate("Math.round(scrollY)")).isEqualTo(before);
    }
  }

  private static String id(Locator element) {
    return String.valueOf(element.getAttribute("id"));
  }
}
