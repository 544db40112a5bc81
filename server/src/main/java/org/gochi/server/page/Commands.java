package org.gochi.server.page;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.gochi.elicitation.Kind;
import org.gochi.elicitation.Relation;
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
   * @param said the text of an utterance of the dialogue, by its id
   * @throws UnknownCommand when the form names none or lacks a field
   */
  static List<Command> of(String dialogue, Map<String, String> form, UnaryOperator<String> said) {
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
      case "add" -> {
        String words = lines(f.get("words"));
        Command.Span span = span(f.get("utterance"), said.apply(f.get("utterance")), words);
        yield List.of(new Command.AddCard(dialogue, f.of("kind", Kind::of), words, List.of(span)));
      }
      case "kind" ->
          List.of(new Command.ChangeKind(dialogue, f.get("card"), f.of("kind", Kind::of)));
      case "link" ->
          List.of(
              new Command.AddLink(
                  dialogue, f.get("card"), f.of("relation", Relation::of), f.get("to")));
      case "unlink" -> List.of(new Command.RemoveLink(dialogue, f.get("link")));
      case "erase" -> List.of(new Command.EraseUtterance(dialogue, f.get("utterance"), ""));
      case "erase-card" -> List.of(new Command.EraseCard(dialogue, f.get("card"), ""));
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

  /** Where the card's words stand in the utterance; all of it where they were worded anew. */
  private static Command.Span span(String utterance, String text, String words) {
    String wanted = words.strip();
    int at = wanted.isEmpty() ? -1 : text.indexOf(wanted);
    String quoted = at < 0 ? text : wanted;
    int start = at < 0 ? 0 : text.codePointCount(0, at);
    return new Command.Span(utterance, start, start + quoted.codePointCount(0, quoted.length()));
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

    /** A field that holds a word of the vocabulary. */
    <T> T of(String name, Function<String, T> reading) {
      try {
        return reading.apply(get(name));
      } catch (IllegalArgumentException noSuchWord) {
        throw new UnknownCommand();
      }
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
