package org.gochi.elicitation.expert.bench;

import java.util.List;
import org.gochi.elicitation.Articulation;
import org.gochi.elicitation.Mistakes;
import org.gochi.elicitation.Utterance;
import org.gochi.elicitation.Yield;
import org.gochi.elicitation.expert.Dossier;
import org.gochi.elicitation.expert.talk.Answer;
import org.jspecify.annotations.Nullable;

/**
 * A dialogue with the truth about it.
 *
 * @param arm the arm that held it
 * @param dossier who was asked
 * @param turns what was said, in order
 * @param ended why it ended
 * @param whole false when a model or an endpoint failed in it, so that it measures nobody
 */
public record Transcript(
    String arm, Dossier dossier, List<Turn> turns, String ended, boolean whole) {
  public Transcript {
    turns = List.copyOf(turns);
  }

  /** A dialogue that ended by itself. */
  public Transcript(String arm, Dossier dossier, List<Turn> turns, String ended) {
    this(arm, dossier, turns, ended, true);
  }

  /**
   * One turn: a partner's utterance and the person's answer.
   *
   * @param question what the partner said, or null when the person tells unasked
   * @param answer what the person said
   * @param truth what came out with it
   * @param cards the cards that were made of it
   * @param ownWords for each card the share of its content words that are the person's own, 0 to 1
   * @param mistakes the interviewer's mistakes in the question
   * @param yield what the dialogue itself knows of how much has come out
   * @param proposesStop whether the partner offered to stop
   * @param reflects whether the turn was spent on saying back what was heard
   */
  public record Turn(
      @Nullable Utterance question,
      Utterance answer,
      Answer truth,
      List<Articulation> cards,
      List<Double> ownWords,
      List<Mistakes.Found> mistakes,
      Yield yield,
      boolean proposesStop,
      boolean reflects) {
    public Turn {
      cards = List.copyOf(cards);
      ownWords = List.copyOf(ownWords);
      mistakes = List.copyOf(mistakes);
    }
  }
}
