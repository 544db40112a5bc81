package org.gochi.spiral;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gochi.elicitation.Language;
import org.gochi.spiral.ba.Actor;
import org.gochi.spiral.externalize.DialogueView;
import org.gochi.spiral.externalize.UtteranceState;
import org.gochi.spiral.externalize.UtteranceView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model's reply: streamed, kept, resumed, stopped, cut off, failed. */
class RepliesTest {
  private static final Duration NOW = Duration.ZERO;
  private final ScriptedModel model = new ScriptedModel();
  @TempDir Path home;
  private Desk desk;

  @BeforeEach
  void open() {
    model.piece("What is it like?");
    model.end();
    desk =
        Desk.open(
            Options.home(home.resolve("a")).withModels(() -> List.of(model)),
            Language.EN,
            ScriptedModel.NAME);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private String begin() {
    return Objects.requireNonNull(
        desk.submit(new Command.Say(desk.dialogue, DialogueContract.HUM)).reply());
  }

  private UtteranceView utterance(String id) {
    return desk.workbench.views().utterance(desk.dialogue, id);
  }

  private void came(String reply, int length) {
    int have = 0;
    while (have < length) {
      have = desk.workbench.replies().read(desk.dialogue, reply, have, Desk.LONG).next();
    }
  }

  @Test
  void readFromAnyOffset_givesTheSameText() {
    String whole = "You said “hummed”. 😀 それは、どんな音ですか。";
    String reply = begin();
    whole.codePoints().forEach(c -> model.piece(Character.toString(c)));
    model.end();
    desk.quiet();
    int length = whole.codePointCount(0, whole.length());
    for (int from = 0; from <= length; from++) {
      Replies.Piece piece = desk.workbench.replies().read(desk.dialogue, reply, from, NOW);
      assertThat(piece.text()).isEqualTo(whole.substring(whole.offsetByCodePoints(0, from)));
      assertThat(piece.last()).isTrue();
      assertThat(piece.next()).isEqualTo(length);
    }
  }

  @Test
  void stop_keepsWhatCame_andLabelsIt() {
    String reply = begin();
    model.piece("Half a ques");
    came(reply, 11);
    desk.submit(new Command.StopReply(desk.dialogue));
    desk.quiet();
    assertThat(utterance(reply).state()).isEqualTo(UtteranceState.STOPPED);
    assertThat(utterance(reply).text()).isEqualTo("Half a ques");
  }

  @Test
  void failure_isTold_andTheScriptedPartnerGoesOn() {
    String reply = begin();
    model.piece("Half");
    model.fail();
    desk.quiet();
    assertThat(utterance(reply).state()).isEqualTo(UtteranceState.FAILED);
    assertThat(utterance(reply).text()).isEqualTo("Half");
    assertThat(Objects.requireNonNull(utterance(reply).trouble()).in(Language.EN).what())
        .isEqualTo("The model stopped answering after 40 s.");
    desk.submit(new Command.ChoosePartner(desk.dialogue, Workbench.SCRIPTED));
    desk.submit(new Command.Regenerate(desk.dialogue, reply));
    desk.quiet();
    assertThat(desk.view().utterances().getLast().state()).isEqualTo(UtteranceState.SAID);
    assertThat(desk.view().utterances().getLast().author()).isEqualTo("partner:scripted");
  }

  @Test
  void quotesAreChecked_andWhatNobodySaidIsASuggestion() {
    begin();
    model.end();
    desk.quiet();
    DialogueView view = desk.view();
    assertThat(view.cards())
        .singleElement()
        .satisfies(card -> assertThat(card.quotes().getFirst().text()).isEqualTo("hummed lower"));
    assertThat(view.suggestions())
        .singleElement()
        .satisfies(suggestion -> assertThat(suggestion.statement()).isEqualTo("Grease ages."));
  }

  @Test
  void articulatingMayFailAlone_andIsTriedAgain() {
    model.articulatingFails = true;
    begin();
    model.piece("Go on?");
    model.end();
    desk.quiet();
    assertThat(desk.view().utterances().getLast().text()).isEqualTo("Go on?");
    assertThat(desk.view().articulation()).isNotNull();
    model.articulatingFails = false;
    begin();
    model.end();
    desk.quiet();
    assertThat(desk.view().articulation()).isNull();
    assertThat(desk.view().cards()).isNotEmpty();
  }

  @Test
  void killedInTheMiddle_theReplyIsCutOff_withWhatWasKept() throws Exception {
    String reply = begin();
    model.piece("Half a ques");
    came(reply, 11);
    Path killed = home.resolve("killed");
    copyOnce("Half a ques", killed);
    try (Workbench again = Workbench.open(Options.home(killed).withSample(false))) {
      UtteranceView utterance = again.views().utterance(desk.dialogue, reply);
      assertThat(utterance.state()).isEqualTo(UtteranceState.CUT_OFF);
      assertThat(utterance.text()).isEqualTo("Half a ques");
      again.submit(new Command.ChoosePartner(desk.dialogue, "scripted"), Actor.ME, "a");
      again.submit(new Command.AskReply(desk.dialogue), Actor.ME, "b");
      again.replies().awaitQuiet(desk.dialogue, Desk.LONG);
      assertThat(again.views().dialogue(desk.dialogue, Actor.ME, 1).utterances().getFirst().state())
          .isEqualTo(UtteranceState.SAID);
    }
    model.end();
    desk.quiet();
  }

  /** What a kill leaves: the store's files as they are once the piece is on disk, and no lock. */
  private void copyOnce(String piece, Path to) throws Exception {
    long after = 0;
    while (!desk.tables().toString().contains(piece)) {
      var events = desk.workbench.events().read(desk.dialogue, after, 100, Duration.ofMillis(50));
      after = events.isEmpty() ? after : events.getLast().sequence();
    }
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(home.resolve("a"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
