package org.gochi.spiral;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.gochi.elicitation.Kind;
import org.gochi.elicitation.Relation;
import org.gochi.elicitation.Speaker;
import org.gochi.exchange.own.BaExport;
import org.gochi.spiral.ba.Actor;
import org.gochi.spiral.ba.Refusal;
import org.gochi.spiral.externalize.CardView;
import org.gochi.spiral.externalize.DialogueView;
import org.gochi.spiral.externalize.UtteranceView;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever people do in whatever order, what must hold holds; and it holds again elsewhere. */
class SeededDialogueTest {
  private static final List<String> SAID =
      List.of(
          DialogueContract.HUM,
          DialogueContract.COLD,
          "I just feel it.",
          "泡の音が細かくなったら、湧きすぎだと思います。",
          "<script>alert(1)</script> & 😀",
          "Before I knock, I press the side with a thumb.");
  private static final List<Actor> ACTORS = List.of(Actor.ME, new Actor("ada"));

  @TempDir Path home;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void anyCommands_keepTheInvariants(long seed) {
    Random random = new Random(seed);
    try (Desk desk = Desk.open(Options.home(home.resolve("a")))) {
      int done = 0;
      for (int i = 0; i < 60; i++) {
        DialogueView before = desk.view();
        done += attempt(desk, random, before) ? 1 : 0;
        desk.quiet();
        check(desk.view());
      }
      assertThat(done).isGreaterThan(20);
      undoThenRedo_isNothing(desk);
      var live = desk.tables();
      desk.workbench.store().rebuild();
      assertThat(desk.tables()).isEqualTo(live);
      assertThat(desk.workbench.store().verify().intact()).isTrue();
      BaExport export = desk.workbench.export(desk.ba);
      try (Workbench other =
          Workbench.open(
              Options.home(home.resolve("b"))
                  .withSample(false)
                  .withClock(desk.workbench.options().clock()))) {
        other.take(export, false, Actor.ME, "import");
        assertThat(timeless(other.export(desk.ba))).isEqualTo(timeless(export));
      }
    }
  }

  private static boolean attempt(Desk desk, Random random, DialogueView view) {
    Actor actor = ACTORS.get(random.nextInt(ACTORS.size()));
    String dialogue = desk.dialogue;
    List<UtteranceView> said = view.utterances();
    UtteranceView any = said.get(random.nextInt(said.size()));
    String card = view.cards().isEmpty() ? "c1" : one(view.cards(), random).id();
    String gap = view.gaps().isEmpty() ? "gap-no-incident" : one(view.gaps(), random).id();
    String text = SAID.get(random.nextInt(SAID.size()));
    Command command =
        switch (random.nextInt(17)) {
          case 0, 1, 2, 3 -> new Command.Say(dialogue, text);
          case 4 -> new Command.Affirm(dialogue, card);
          case 5 -> new Command.Decline(dialogue, card);
          case 6 -> new Command.Correct(dialogue, card, "In my words: " + text);
          case 7 -> new Command.ChangeKind(dialogue, card, Kind.IMAGE);
          case 8 -> new Command.Edit(dialogue, any.id(), text + " again");
          case 9 -> new Command.Regenerate(dialogue, any.id());
          case 10 -> new Command.SwitchBranch(dialogue, any.siblings().getFirst());
          case 11 ->
              new Command.AddCard(
                  dialogue, Kind.CUE, "mine", List.of(new Command.Span(any.id(), 0, 4)));
          case 12 -> new Command.AddLink(dialogue, card, Relation.TELLS, "c1");
          case 13 -> new Command.EraseUtterance(dialogue, any.id(), "");
          case 14 -> new Command.Redo(dialogue);
          case 15 -> new Command.AskAbout(dialogue, gap);
          default -> new Command.Undo(dialogue);
        };
    try {
      desk.submit(command, actor);
      return true;
    } catch (Refusal refusal) {
      assertThat(refusal.in(org.gochi.elicitation.Language.JA).line()).isNotBlank();
      return false;
    }
  }

  private static <T> T one(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private static void check(DialogueView view) {
    Set<String> people =
        view.utterances().stream()
            .filter(u -> u.speaker() == Speaker.PERSON)
            .map(UtteranceView::id)
            .collect(Collectors.toSet());
    String parent = null;
    for (UtteranceView utterance : view.utterances()) {
      assertThat(utterance.parent()).isEqualTo(parent);
      assertThat(utterance.siblings()).contains(utterance.id());
      parent = utterance.id();
    }
    for (CardView card : view.cards()) {
      assertThat(card.quotes()).anyMatch(quote -> people.contains(quote.utterance()));
      assertThat(card.ownWords()).isBetween(0.0, 1.0);
      assertThat(card.version()).isBetween(1, card.versions());
      assertThat(card.erased()).isEqualTo(card.statement().isEmpty());
    }
    assertThat(view.running()).isNull();
  }

  private static void undoThenRedo_isNothing(Desk desk) {
    try {
      desk.submit(new Command.Affirm(desk.dialogue, "c1"));
      DialogueView before = desk.view();
      desk.submit(new Command.Undo(desk.dialogue));
      desk.submit(new Command.Redo(desk.dialogue));
      assertThat(desk.view())
          .usingRecursiveComparison()
          .ignoringFieldsMatchingRegexes(".*sequence", ".*lastAt")
          .isEqualTo(before);
    } catch (Refusal refusal) {
      // This run has erased the card, or taken back what it stands on; or the card was affirmed
      // already, and another has since changed what undo would take back.
      assertThat(refusal.code())
          .isIn("no-such-card", "card-erased", "nothing-to-undo", "changed-since");
    }
  }

  private static BaExport timeless(BaExport export) {
    return BaExport.of(
        java.time.Instant.EPOCH,
        export.ba(),
        export.participants(),
        export.dialogues(),
        export.articulations(),
        export.links(),
        export.suggestions(),
        export.entries());
  }
}
