package org.gochi.spiral;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.Speaker;
import org.gochi.elicitation.Standing;
import org.gochi.spiral.ba.Actor;
import org.gochi.spiral.externalize.CardView;
import org.gochi.spiral.externalize.DialogueView;
import org.gochi.spiral.externalize.UtteranceState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dialogue from the first words to a corrected card, on disk, with the scripted partner. */
class WorkbenchTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final String TOLD =
      "Last Tuesday the spindle hummed lower than usual, and I knew the bearing was dry.";

  @TempDir Path home;
  private Workbench workbench;
  private String dialogue;
  private int client;

  @BeforeEach
  void open() {
    workbench = Workbench.open(Options.home(home).withSample(false));
    String ba =
        submit(new Command.OpenBa("Dry bearings", "How I hear a dry bearing", Language.EN)).ba();
    Receipt opened = submit(new Command.OpenDialogue(ba, "", Language.EN, Workbench.SCRIPTED));
    dialogue = java.util.Objects.requireNonNull(opened.made());
    quiet();
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  private Receipt submit(Command command) {
    return workbench.submit(command, Actor.ME, "client " + client++);
  }

  private void quiet() {
    assertThat(workbench.replies().awaitQuiet(dialogue, LONG)).isTrue();
  }

  private DialogueView view() {
    return workbench.views().dialogue(dialogue, Actor.ME, 50);
  }

  @Test
  void partnerOpensTheDialogue() {
    assertThat(view().utterances())
        .singleElement()
        .satisfies(
            opening -> {
              assertThat(opening.speaker()).isEqualTo(Speaker.PARTNER);
              assertThat(opening.state()).isEqualTo(UtteranceState.SAID);
              assertThat(opening.text()).isNotBlank();
              assertThat(opening.asked()).isNotNull();
            });
  }

  @Test
  void say_isAnsweredAndBecomesCardsWithQuotes() {
    submit(new Command.Say(dialogue, TOLD));
    quiet();
    DialogueView view = view();
    assertThat(view.utterances()).hasSize(3);
    assertThat(view.utterances().get(1).text()).isEqualTo(TOLD);
    assertThat(view.cards()).isNotEmpty();
    for (CardView card : view.cards()) {
      assertThat(card.standing()).isEqualTo(Standing.PROPOSED);
      assertThat(card.quotes()).isNotEmpty().allSatisfy(q -> assertThat(TOLD).contains(q.text()));
    }
  }

  @Test
  void correct_keepsTheEarlierWording_andUndoRedoAreExact() {
    submit(new Command.Say(dialogue, TOLD));
    quiet();
    CardView before = view().cards().getFirst();
    submit(new Command.Correct(dialogue, before.id(), "A dry bearing hums lower."));
    CardView after = view().cards().getFirst();
    assertThat(after.standing()).isEqualTo(Standing.CORRECTED);
    assertThat(after.statement()).isEqualTo("A dry bearing hums lower.");
    assertThat(workbench.views().history(before.ba(), before.id()).wordings())
        .extracting(w -> w.statement())
        .containsExactly(before.statement(), "A dry bearing hums lower.");
    assertThat(view().undo()).startsWith("Undo: correct");
    submit(new Command.Undo(dialogue));
    assertThat(view().cards().getFirst().statement()).isEqualTo(before.statement());
    assertThat(view().cards().getFirst().standing()).isEqualTo(Standing.PROPOSED);
    submit(new Command.Redo(dialogue));
    assertThat(view().cards().getFirst())
        .usingRecursiveComparison()
        .ignoringFields("sequence")
        .isEqualTo(after);
  }
}
