package org.gochi.spiral;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.gochi.record.NewEntry;
import org.gochi.spiral.ba.Actor;
import org.gochi.spiral.ba.BaRules;
import org.gochi.spiral.externalize.DialogueLine;
import org.gochi.spiral.externalize.Erasing;
import org.gochi.spiral.externalize.Ids;
import org.gochi.spiral.externalize.Judging;
import org.gochi.spiral.externalize.Keeping;
import org.gochi.spiral.externalize.Opening;
import org.gochi.spiral.externalize.Place;
import org.gochi.spiral.externalize.Talking;
import org.gochi.spiral.externalize.Undoing;
import org.jspecify.annotations.Nullable;

/** Which rule decides which command. */
final class Rules {
  private final BaRules ba = new BaRules(Workbench.LONGEST_NAME, Workbench.LONGEST_TEXT);
  private final Keeping keeping = new Keeping(Workbench.LONGEST_NAME, Workbench.LONGEST_TEXT);
  private final Judging judging = new Judging(Workbench.LONGEST_TEXT);
  private final Undoing undoing = new Undoing();
  private final Erasing erasing = new Erasing();
  private final Talking talking;
  private final Opening opening;
  private final Consumer<String> checkPartner;

  Rules(String maker, Consumer<String> checkPartner) {
    this.talking = new Talking(Workbench.LONGEST_TEXT, maker);
    this.opening = new Opening(talking, keeping);
    this.checkPartner = checkPartner;
  }

  List<NewEntry> decide(Connection connection, Command command, Actor actor, String clientId)
      throws SQLException {
    return switch (command) {
      case Command.OpenBa c ->
          List.of(
              ba.open(
                  connection,
                  actor,
                  Ids.made(clientId),
                  c.name(),
                  c.purpose(),
                  c.language(),
                  false));
      case Command.RenameBa c ->
          List.of(ba.rename(connection, actor, c.ba(), c.name(), c.purpose()));
      case Command.NameParticipant c ->
          List.of(ba.nameParticipant(connection, actor, c.ba(), c.name()));
      case Command.EraseParticipant c ->
          erasing.participant(connection, actor, c.ba(), c.participant(), c.reason());
      case Command.EraseBa c -> erasing.ba(connection, actor, c.ba(), c.reason());
      case Command.OpenDialogue c -> {
        checkPartner.accept(c.partner());
        yield opening.open(
            connection, actor, c.ba(), Ids.made(clientId), c.title(), c.language(), c.partner());
      }
      case Command.InDialogue c -> within(Place.of(connection, actor, c.dialogue()), c);
    };
  }

  /** The sample's ba. */
  NewEntry sample(Connection connection, Sample sample) throws SQLException {
    return ba.open(
        connection,
        sample.actor(),
        sample.ba(),
        sample.head("name"),
        sample.head("purpose"),
        sample.language(),
        true);
  }

  private List<NewEntry> within(Place place, Command.InDialogue command) throws SQLException {
    return switch (command) {
      case Command.RenameDialogue c -> keeping.rename(place, c.title());
      case Command.CloseDialogue c -> keeping.close(place);
      case Command.ReopenDialogue c -> keeping.reopen(place);
      case Command.ChoosePartner c -> {
        checkPartner.accept(c.partner());
        yield keeping.partner(place, c.partner());
      }
      case Command.EditWhereWeWere c -> keeping.where(place, c.text());
      case Command.Say c -> talking.say(place, c.text());
      case Command.Edit c -> talking.edit(place, c.utterance(), c.text());
      case Command.Regenerate c -> talking.regenerate(place, c.utterance());
      case Command.AskReply c -> talking.ask(place);
      case Command.AskAbout c -> talking.about(place, c.gap());
      case Command.SwitchBranch c -> talking.turn(place, c.utterance());
      case Command.Affirm c -> judging.affirm(place, c.card());
      case Command.Decline c -> judging.decline(place, c.card());
      case Command.Correct c -> judging.correct(place, c.card(), c.words());
      case Command.ChangeKind c -> judging.changeKind(place, c.card(), c.kind());
      case Command.AddCard c ->
          judging.add(
              place,
              c.kind(),
              c.statement(),
              c.spans().stream()
                  .map(span -> new Judging.Span(span.utterance(), span.start(), span.end()))
                  .toList());
      case Command.DismissSuggestion c -> judging.dismiss(place, c.suggestion());
      case Command.AddLink c -> judging.link(place, c.from(), c.relation(), c.to());
      case Command.RemoveLink c -> judging.unlink(place, c.link());
      case Command.Undo c -> undoing.undo(place);
      case Command.Redo c -> undoing.redo(place);
      case Command.EraseUtterance c -> erasing.utterance(place, c.utterance(), c.reason());
      case Command.EraseCard c -> erasing.card(place, c.card(), c.reason());
      case Command.SaveDraft c -> throw new IllegalArgumentException("a draft is no entry");
      case Command.StopReply c -> throw new IllegalArgumentException("the maker stops a reply");
    };
  }

  static boolean erases(Command command) {
    return switch (command) {
      case Command.EraseUtterance c -> true;
      case Command.EraseCard c -> true;
      case Command.EraseParticipant c -> true;
      case Command.EraseBa c -> true;
      default -> false;
    };
  }

  /** Whether the command may leave a reply off the current branch. */
  static boolean moves(Command command) {
    return switch (command) {
      case Command.Edit c -> true;
      case Command.Regenerate c -> true;
      case Command.AskAbout c -> true;
      case Command.SwitchBranch c -> true;
      case Command.Undo c -> true;
      case Command.Redo c -> true;
      default -> false;
    };
  }

  static @Nullable String dialogue(Command command) {
    return command instanceof Command.InDialogue within ? within.dialogue() : null;
  }

  static String ba(Views views, Command command) {
    return switch (command) {
      case Command.InDialogue c -> views.dialogueLine(c.dialogue()).ba();
      case Command.RenameBa c -> c.ba();
      case Command.NameParticipant c -> c.ba();
      case Command.EraseParticipant c -> c.ba();
      case Command.EraseBa c -> c.ba();
      case Command.OpenDialogue c -> c.ba();
      case Command.OpenBa c -> "";
    };
  }

  /** The dialogues an erasing command concerns. */
  static List<String> touched(Views views, Command command) {
    String dialogue = dialogue(command);
    return dialogue != null
        ? List.of(dialogue)
        : views.dialogues(ba(views, command)).stream().map(DialogueLine::id).toList();
  }
}
