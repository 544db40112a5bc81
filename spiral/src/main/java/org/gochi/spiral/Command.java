package org.gochi.spiral;

import java.util.List;
import org.gochi.elicitation.Kind;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.Relation;

/**
 * Something a participant wants done. Each becomes entries of the record or is refused whole
 * ({@link org.gochi.spiral.ba.Refusal}). Ids are those of the views. Text is plain text: nothing in
 * it is ever read as markup.
 */
public sealed interface Command {

  /** A command inside one dialogue; only these can be undone. */
  sealed interface InDialogue extends Command {
    String dialogue();
  }

  /** Opens a ba. Names are unique, upper and lower case alike; {@code purpose} may be empty. */
  record OpenBa(String name, String purpose, Language language) implements Command {}

  record RenameBa(String ba, String name, String purpose) implements Command {}

  /** What to call the actor who submits this, in one ba; empty takes the name away. */
  record NameParticipant(String ba, String name) implements Command {}

  /**
   * Opens a dialogue; the partner makes its opening reply at once. {@code title} may be empty: then
   * the first words said serve. {@code partner} is a name from {@link Workbench#partners()}.
   */
  record OpenDialogue(String ba, String title, Language language, String partner)
      implements Command {}

  record RenameDialogue(String dialogue, String title) implements InDialogue {}

  record CloseDialogue(String dialogue) implements InDialogue {}

  record ReopenDialogue(String dialogue) implements InDialogue {}

  /** Who replies from now on. */
  record ChoosePartner(String dialogue, String partner) implements InDialogue {}

  /**
   * Says something at the end of the current branch, and has the partner reply. 1 character to 200
   * KB of UTF-8. Two at once are both kept, one after the other.
   */
  record Say(String dialogue, String text) implements InDialogue {}

  /**
   * A person's own utterance said otherwise: a new branch from the same place, with a new reply.
   */
  record Edit(String dialogue, String utterance, String text) implements InDialogue {}

  /** Another reply in place of this one, on a new branch. Also "try again" after a failed reply. */
  record Regenerate(String dialogue, String utterance) implements InDialogue {}

  /** Asks for a reply where the dialogue stands and none is being made. */
  record AskReply(String dialogue) implements InDialogue {}

  /**
   * Has the partner ask about a gap now, in place of the question that stands open; that one is
   * kept on a branch of its own.
   */
  record AskAbout(String dialogue, String gap) implements InDialogue {}

  /** Stops the reply being made; what came so far is kept and labelled. */
  record StopReply(String dialogue) implements InDialogue {}

  /** Makes the branch through this utterance the current one, down to its newest end. */
  record SwitchBranch(String dialogue, String utterance) implements InDialogue {}

  record Affirm(String dialogue, String card) implements InDialogue {}

  record Decline(String dialogue, String card) implements InDialogue {}

  /** The card in the person's own words: a new version; the earlier ones stay reachable. */
  record Correct(String dialogue, String card, String words) implements InDialogue {}

  record ChangeKind(String dialogue, String card, Kind kind) implements InDialogue {}

  /** A card of the person's own, standing on spans of people's utterances (at least one). */
  record AddCard(String dialogue, Kind kind, String statement, List<Span> spans)
      implements InDialogue {
    public AddCard {
      spans = List.copyOf(spans);
    }
  }

  record DismissSuggestion(String dialogue, String suggestion) implements InDialogue {}

  record AddLink(String dialogue, String from, Relation relation, String to)
      implements InDialogue {}

  record RemoveLink(String dialogue, String link) implements InDialogue {}

  /** Takes back the actor's own last change in this dialogue that still stands. */
  record Undo(String dialogue) implements InDialogue {}

  record Redo(String dialogue) implements InDialogue {}

  /** The person's own wording of "where we were"; empty brings the program's back. */
  record EditWhereWeWere(String dialogue, String text) implements InDialogue {}

  /** Keeps what is being typed; empty lets it go. Drafts are words but not entries. */
  record SaveDraft(String dialogue, String text) implements InDialogue {}

  /** Erases an utterance's words and the cards that stand on nothing else. Cannot be undone. */
  record EraseUtterance(String dialogue, String utterance, String reason) implements InDialogue {}

  /** Erases the words of a card in all its versions. Cannot be undone. */
  record EraseCard(String dialogue, String card, String reason) implements InDialogue {}

  /** Erases everything one participant said, named or corrected in a ba. Cannot be undone. */
  record EraseParticipant(String ba, String participant, String reason) implements Command {}

  /** Erases every word in a ba. Cannot be undone. */
  record EraseBa(String ba, String reason) implements Command {}

  /** Part of an utterance, in Unicode code points, end-exclusive. */
  record Span(String utterance, int start, int end) {}
}
