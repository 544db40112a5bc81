package org.gochi.spiral;

import java.util.List;
import java.util.Optional;
import org.gochi.spiral.ba.Actor;
import org.gochi.spiral.ba.BaView;
import org.gochi.spiral.externalize.CardHistory;
import org.gochi.spiral.externalize.CardView;
import org.gochi.spiral.externalize.Comparison;
import org.gochi.spiral.externalize.DialogueLine;
import org.gochi.spiral.externalize.DialogueView;
import org.gochi.spiral.externalize.Found;
import org.gochi.spiral.externalize.UtteranceView;

/**
 * What there is to see. Everything is read from the projections as of one moment; an id that does
 * not exist is a {@link org.gochi.spiral.ba.Refusal}.
 */
public interface Views {
  /** Every ba, the sample last, the most recently used first. */
  List<BaView> bas();

  BaView ba(String ba);

  /** The ba of this name (case and width folded) or id. */
  Optional<BaView> findBa(String nameOrId);

  /** The dialogues of a ba, the most recently used first. */
  List<DialogueLine> dialogues(String ba);

  DialogueLine dialogueLine(String dialogue);

  /**
   * A dialogue on its current branch.
   *
   * @param reader for whom undo, redo and draft are
   * @param last how many utterances, from the end; at least 1
   */
  DialogueView dialogue(String dialogue, Actor reader, int last);

  /**
   * Utterances of the current branch that come before one, oldest first.
   *
   * @param before an utterance of the current branch
   * @param limit at least 1
   */
  List<UtteranceView> utterancesBefore(String dialogue, String before, int limit);

  UtteranceView utterance(String dialogue, String utterance);

  /**
   * Cards of the current branch that come before one, oldest first.
   *
   * @param before a card of the current branch
   * @param limit at least 1
   */
  List<CardView> cardsBefore(String dialogue, String before, int limit);

  /** All cards of a ba, oldest first, on whatever branch. */
  List<CardView> cards(String ba);

  CardView card(String ba, String card);

  /** A card's wordings, sources and whose words it is made of. */
  CardHistory history(String ba, String card);

  /** The branches that end in these two utterances, side by side. */
  Comparison compare(String dialogue, String left, String right);

  /**
   * Utterances and cards that hold all words, newest first; parts of words count, case and width do
   * not.
   *
   * @param words parted by spaces, at most 200 characters
   * @param ba where to look; empty for everywhere
   * @param limit at least 1
   */
  List<Found> search(String words, String ba, int limit);
}
