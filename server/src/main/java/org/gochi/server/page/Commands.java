package org.gochi.server.page;

import java.util.List;
import java.util.Map;
import org.gochi.spiral.Command;
import org.gochi.spiral.Workbench;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** From the fields of a form to what is to be done. */
final class Commands {
  private Commands() {}

  /**
   * What a form of this dialogue asks for, in order; never empty.
   *
   * @throws UnknownCommand when the form names none or lacks a field
   */
  static List<Command> of(String dialogue, Map<String, String> form) {
    Fields f = new Fields(form);
    return switch (form.getOrDefault("command", "")) {
      case "say" -> List.of(new Command.Say(dialogue, lines(f.get("text"))));
      case "edit" -> List.of(new Command.Edit(dialogue, f.get("utterance"), lines(f.get("text"))));
      case "again" -> List.of(new Command.Regenerate(dialogue, f.get("utterance")));
      case "scripted" ->
          List.of(
              new Command.ChoosePartner(dialogue, Workbench.SCRIPTED),
              new Command.Regenerate(dialogue, f.get("utterance")));
      case "ask-about" -> List.of(new Command.AskAbout(dialogue, f.get("gap")));
      case "stop" -> List.of(new Command.StopReply(dialogue));
      case "switch" -> List.of(new Command.SwitchBranch(dialogue, f.get("utterance")));
      case "affirm" -> List.of(new Command.Affirm(dialogue, f.get("card")));
      case "correct" ->
          List.of(new Command.Correct(dialogue, f.get("card"), lines(f.get("words"))));
      case "decline" -> List.of(new Command.Decline(dialogue, f.get("card")));
      case "dismiss" -> List.of(new Command.DismissSuggestion(dialogue, f.get("suggestion")));
      case "undo" -> List.of(new Command.Undo(dialogue));
      case "redo" -> List.of(new Command.Redo(dialogue));
      case "where" -> List.of(new Command.EditWhereWeWere(dialogue, lines(f.get("text"))));
      case "where-back" -> List.of(new Command.EditWhereWeWere(dialogue, ""));
      case "title" -> List.of(new Command.RenameDialogue(dialogue, f.get("title")));
      case "partner" -> List.of(new Command.ChoosePartner(dialogue, f.get("partner")));
      case "close" -> List.of(new Command.CloseDialogue(dialogue));
      case "reopen" -> List.of(new Command.ReopenDialogue(dialogue));
      default -> throw new UnknownCommand();
    };
  }

  /** Forms send line breaks as CR LF (HTML, section 4.10.22.4); people's words keep LF. */
  static String lines(String text) {
    return text.replace("\r\n", "\n");
  }

  private record Fields(Map<String, String> form) {
    String get(String name) {
      String value = form.get(name);
      if (value == null) {
        throw new UnknownCommand();
      }
      return value;
    }
  }

  /** A form that none of our pages sends. */
  static final class UnknownCommand extends ResponseStatusException {
    private static final long serialVersionUID = 1;

    UnknownCommand() {
      super(HttpStatus.BAD_REQUEST);
    }
  }
}
