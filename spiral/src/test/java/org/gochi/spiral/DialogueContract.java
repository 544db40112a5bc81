package org.gochi.spiral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.gochi.elicitation.Gap;
import org.gochi.elicitation.Kind;
import org.gochi.elicitation.Relation;
import org.gochi.elicitation.Speaker;
import org.gochi.elicitation.Standing;
import org.gochi.spiral.ba.Actor;
import org.gochi.spiral.ba.Refusal;
import org.gochi.spiral.externalize.CardView;
import org.gochi.spiral.externalize.Comparison;
import org.gochi.spiral.externalize.Found;
import org.gochi.spiral.externalize.GapView;
import org.gochi.spiral.externalize.UtteranceView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a dialogue does, on whatever database: SQLite and PostgreSQL run the same tests. */
abstract class DialogueContract {
  static final String HUM =
      "Last Tuesday the spindle hummed lower than usual, and I knew the bearing was dry.";
  static final String COLD = "If it is only cold it sings, but a dry one growls.";

  @TempDir Path home;
  Desk desk;

  abstract Options options(Path folder);

  @BeforeEach
  void open() {
    desk = Desk.open(options(home));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void edit_makesABranch_thatCanBeComparedAndSwitched() {
    String first = desk.say(HUM);
    desk.say(COLD);
    List<String> before = desk.path();
    String edited =
        java.util.Objects.requireNonNull(
            desk.submit(new Command.Edit(desk.dialogue, first, "On Monday it howled.")).made());
    desk.quiet();
    assertThat(desk.path()).hasSize(3).contains(edited).doesNotContain(first);
    assertThat(desk.view().branches()).hasSize(2);
    assertThat(desk.view().elsewhere()).isPositive();
    UtteranceView now = desk.workbench.views().utterance(desk.dialogue, edited);
    assertThat(now.siblings()).containsExactly(first, edited);
    Comparison comparison =
        desk.workbench.views().compare(desk.dialogue, before.getLast(), desk.path().getLast());
    assertThat(comparison.left()).hasSize(4);
    assertThat(comparison.right()).hasSize(2);
    assertThat(comparison.leftCards()).isNotEmpty();
    desk.submit(new Command.SwitchBranch(desk.dialogue, first));
    assertThat(desk.path()).isEqualTo(before);
    desk.submit(new Command.Undo(desk.dialogue));
    assertThat(desk.path()).contains(edited);
  }

  @Test
  void regenerate_givesAnotherReply_andKeepsTheFirst() {
    desk.say(HUM);
    String reply = desk.path().getLast();
    desk.submit(new Command.Regenerate(desk.dialogue, reply));
    desk.quiet();
    String other = desk.path().getLast();
    assertThat(other).isNotEqualTo(reply);
    assertThat(desk.workbench.views().utterance(desk.dialogue, other).siblings())
        .containsExactly(reply, other);
    assertThat(desk.view().undo()).isEqualTo("Undo: another reply");
  }

  @Test
  void regenerate_doesNotPutTheSameQuestionAgain() {
    desk.say(HUM);
    for (int i = 0; i < 4; i++) {
      desk.submit(new Command.Regenerate(desk.dialogue, desk.path().getLast()));
      desk.quiet();
    }
    List<String> siblings =
        desk.workbench.views().utterance(desk.dialogue, desk.path().getLast()).siblings();
    assertThat(siblings)
        .hasSize(5)
        .extracting(id -> desk.workbench.views().utterance(desk.dialogue, id).text())
        .doesNotHaveDuplicates();
  }

  @Test
  void askAbout_putsTheGapInPlaceOfTheOpenQuestion_andCanBeUndone() {
    desk.say(HUM);
    desk.say(COLD);
    String open = desk.path().getLast();
    int length = desk.path().size();
    for (GapView gap : desk.view().gaps()) {
      desk.submit(new Command.AskAbout(desk.dialogue, gap.id()));
      desk.quiet();
      UtteranceView asked = desk.workbench.views().utterance(desk.dialogue, desk.path().getLast());
      assertThat(Objects.requireNonNull(Objects.requireNonNull(asked.asked()).gap()))
          .extracting(Gap::id, Gap::kind)
          .containsExactly(gap.id(), gap.kind());
      assertThat(desk.path()).hasSize(length);
      assertThat(asked.siblings()).contains(open);
      assertThat(desk.view().undo()).isEqualTo("Undo: asking about something not said yet");
      desk.submit(new Command.Undo(desk.dialogue));
      assertThat(desk.path().getLast()).isEqualTo(open);
    }
  }

  @Test
  void askAbout_whatIsNoGap_isRefused() {
    desk.say(HUM);
    assertThatThrownBy(
            () -> desk.submit(new Command.AskAbout(desk.dialogue, "what my mother said")))
        .hasMessage("no-such-gap");
  }

  @Test
  void undo_takesBackWhatWasSaid_andRedoBringsItAgain() {
    desk.say(HUM);
    List<String> path = desk.path();
    desk.submit(new Command.Undo(desk.dialogue));
    assertThat(desk.path()).hasSize(1);
    assertThat(desk.view().cards()).isEmpty();
    desk.submit(new Command.Redo(desk.dialogue));
    assertThat(desk.path()).isEqualTo(path);
    assertThat(desk.view().cards()).isNotEmpty();
  }

  @Test
  void undo_isEachActorsOwn_andRefusesWhatAnotherChangedSince() {
    Actor ada = new Actor("ada");
    desk.say(HUM);
    String card = desk.card(0).id();
    desk.submit(new Command.Affirm(desk.dialogue, card));
    desk.submit(new Command.Decline(desk.dialogue, card), ada);
    assertThatThrownBy(() -> desk.submit(new Command.Undo(desk.dialogue)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.CHANGED_SINCE));
    desk.submit(new Command.Undo(desk.dialogue), ada);
    assertThat(desk.card(0).standing()).isEqualTo(Standing.AFFIRMED);
    desk.submit(new Command.Undo(desk.dialogue));
    assertThat(desk.card(0).standing()).isEqualTo(Standing.PROPOSED);
  }

  @Test
  void addCard_standsOnTheChosenWords_andLinksAreDrawnAndTakenAway() {
    String said = desk.say("音が低くなる 😀 hum drops");
    int count = desk.view().cards().size();
    desk.submit(
        new Command.AddCard(
            desk.dialogue, Kind.CUE, "The hum drops", List.of(new Command.Span(said, 9, 12))));
    CardView own = desk.view().cards().getLast();
    assertThat(desk.view().cards()).hasSize(count + 1);
    assertThat(own.quotes()).singleElement().extracting(q -> q.text()).isEqualTo("hum");
    assertThat(own.standing()).isEqualTo(Standing.AFFIRMED);
    desk.say(HUM);
    String other = desk.view().cards().getLast().id();
    int links = desk.view().links().size();
    desk.submit(new Command.AddLink(desk.dialogue, own.id(), Relation.TELLS, other));
    assertThat(desk.view().links()).hasSize(links + 1);
    String link = desk.view().links().getLast().id();
    desk.submit(new Command.RemoveLink(desk.dialogue, link));
    assertThat(desk.view().links()).hasSize(links);
    desk.submit(new Command.Undo(desk.dialogue));
    assertThat(desk.view().links()).hasSize(links + 1);
    desk.submit(new Command.ChangeKind(desk.dialogue, own.id(), Kind.IMAGE));
    assertThat(desk.workbench.views().card(desk.ba, own.id()).kind()).isEqualTo(Kind.IMAGE);
  }

  @Test
  void addCard_onThePartnersWordsOrNone_isRefused() {
    desk.say(HUM);
    String partner = desk.path().getFirst();
    assertThatThrownBy(
            () ->
                desk.submit(
                    new Command.AddCard(
                        desk.dialogue, Kind.CUE, "x", List.of(new Command.Span(partner, 0, 3)))))
        .hasMessage("quote-not-a-persons");
    assertThatThrownBy(
            () -> desk.submit(new Command.AddCard(desk.dialogue, Kind.CUE, "x", List.of())))
        .hasMessage("quote-missing");
  }

  @Test
  void search_findsWordsInWhatIsShown_andNoErasedOnes() {
    String first = desk.say(HUM);
    String japanese = desk.say("乾いた軸受はうなる。ﾎﾞｰﾙも見る。");
    Views views = desk.workbench.views();
    assertThat(views.search("BEARING spindle", "", 10))
        .extracting(Found::id)
        .contains(first)
        .doesNotContain(japanese);
    assertThat(views.search("軸受", desk.ba, 10)).extracting(Found::id).contains(japanese);
    assertThat(views.search("ボール 見る", "", 10))
        .filteredOn(found -> found.id().equals(japanese))
        .singleElement()
        .satisfies(
            found ->
                assertThat(found.spans())
                    .containsExactly(new Found.Mark(10, 14), new Found.Mark(15, 17)));
    assertThat(views.search("bearing", "", 10)).extracting(Found::what).contains("card");
    assertThat(views.search("bearing", "", 1)).hasSize(1);
    assertThat(views.search("   ", "", 10)).isEmpty();
    assertThat(views.search("no such words", "", 10)).isEmpty();
    assertThatThrownBy(() -> views.search("hum", "nowhere", 10)).isInstanceOf(Refusal.class);
    desk.submit(new Command.EraseUtterance(desk.dialogue, first, "asked to"));
    assertThat(views.search("spindle", "", 10)).isEmpty();
  }

  @Test
  void sameClientId_getsTheFirstAnswer() {
    Command say = new Command.Say(desk.dialogue, HUM);
    Receipt first = desk.workbench.submit(say, Actor.ME, "once");
    Receipt again = desk.workbench.submit(say, Actor.ME, "once");
    desk.quiet();
    assertThat(again.repeated()).isTrue();
    assertThat(again.made()).isEqualTo(first.made());
    assertThat(again.reply()).isEqualTo(first.reply());
    assertThat(desk.path()).hasSize(3);
  }

  @Test
  void manyAtOnce_areAllKept_inOneOrder() throws Exception {
    List<Callable<Receipt>> says = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      String text = "Telling number " + i;
      says.add(() -> desk.workbench.submit(new Command.Say(desk.dialogue, text), Actor.ME, text));
    }
    try (ExecutorService tabs = Executors.newFixedThreadPool(8)) {
      for (var done : tabs.invokeAll(says)) {
        assertThat(done.get().repeated()).isFalse();
      }
    }
    desk.quiet();
    assertThat(desk.view().utterances())
        .filteredOn(u -> u.speaker() == Speaker.PERSON)
        .extracting(UtteranceView::text)
        .hasSize(24)
        .doesNotHaveDuplicates();
    assertThat(desk.view().utterances()).extracting(UtteranceView::sequence).isSorted();
  }

  @Test
  void erase_leavesNoTraceOfTheWords_andTheChainHolds() throws Exception {
    String canary = "zebraquartz";
    String said = desk.say("I knew the " + canary + " was loose because it rattled.");
    desk.say(HUM);
    desk.submit(new Command.SaveDraft(desk.dialogue, "the " + canary + " again"));
    desk.submit(new Command.EditWhereWeWere(desk.dialogue, "About the " + canary));
    desk.submit(new Command.EraseUtterance(desk.dialogue, said, "asked to"));
    assertThat(desk.tables().toString()).doesNotContain(canary);
    assertThat(desk.workbench.export(desk.ba).toString()).doesNotContain(canary);
    assertThat(desk.view().toString()).doesNotContain(canary);
    assertThat(desk.workbench.views().utterance(desk.dialogue, said).erased()).isTrue();
    assertThat(desk.view().cards()).extracting(CardView::statement).anyMatch(HUM::contains);
    assertThat(desk.workbench.store().verify().intact()).isTrue();
    var live = desk.tables();
    desk.workbench.store().rebuild();
    assertThat(desk.tables()).isEqualTo(live);
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(
                new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(canary);
      }
    }
  }

  @Test
  void eraseBa_leavesNothingReadable() {
    desk.say(HUM);
    desk.submit(new Command.NameParticipant(desk.ba, "Ada Machinist"));
    desk.submit(new Command.EraseBa(desk.ba, ""));
    String tables = desk.tables().toString();
    assertThat(tables).doesNotContain("spindle", "Ada Machinist", "Dry bearings");
    assertThat(desk.workbench.views().ba(desk.ba).erased()).isTrue();
    assertThat(desk.view().utterances()).allMatch(UtteranceView::erased);
  }

  @Test
  void reopened_everythingIsThere() {
    desk.say(HUM);
    desk.submit(new Command.Affirm(desk.dialogue, desk.card(0).id()));
    var before = desk.view();
    String dialogue = desk.dialogue;
    Options same = desk.workbench.options();
    desk.close();
    try (Workbench again = Workbench.open(same)) {
      assertThat(again.views().dialogue(dialogue, Actor.ME, 100)).isEqualTo(before);
    }
    desk = Desk.open(options(home.resolve("other")));
  }
}
