package org.gochi.induction.alignment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;
import org.gochi.induction.TokenizedTurn;
import org.gochi.induction.Transcript;

/**
 * Verbal alignment, turn by turn: {@link #add} costs time in proportion to the turn (amortised),
 * {@link #result} in proportion to the dialogue. Not safe for several threads.
 */
public final class AlignmentBuilder {
  private final Transcript transcript;
  private final Mode mode;
  private final RepetitionAutomaton automaton;
  private final List<TurnAlignment> perTurn = new ArrayList<>();

  /**
   * Starts from the transcript's first turn.
   *
   * @param transcript supplies names and token forms; turns added to it later are aligned by {@link
   *     #add}
   */
  public AlignmentBuilder(Transcript transcript, Mode mode) {
    this.transcript = transcript;
    this.mode = mode;
    this.automaton = new RepetitionAutomaton(transcript.tokens());
  }

  /** The figures of a whole transcript, at a cost in proportion to it. */
  public static Alignment whole(Transcript transcript, Mode mode, boolean withLexicon) {
    var talk = new WholeTalk(transcript, transcript.size());
    return Figures.of(talk, mode, talk.turns(), withLexicon);
  }

  /**
   * The same without the figures by turn, {@link Alignment#perTurn}, which is left empty: what the
   * reference tool computes of a folder.
   */
  public static Alignment wholeOnly(Transcript transcript, Mode mode, boolean withLexicon) {
    return Figures.of(new WholeTalk(transcript, transcript.size()), mode, List.of(), withLexicon);
  }

  /** Aligns the transcript's next turn, and gives what it repeats of the turns before it. */
  public TurnAlignment add() {
    int turn = perTurn.size();
    TokenizedTurn words = transcript.turn(turn);
    int speaker = words.speaker();
    IntPredicate bearsLetter = transcript.vocabulary()::bearsLetter;
    var uptakes = new ArrayList<Uptake>();
    int sharedTokens =
        Coverage.of(
            words.tokens(),
            Matching.withOthers(automaton, words.tokens(), speaker),
            bearsLetter,
            (start, end, state) -> uptakes.add(uptake(words, start, end, state)));
    int ownTokens =
        Coverage.of(
            words.tokens(),
            Matching.withItself(automaton, words.tokens(), speaker),
            bearsLetter,
            (start, end, state) -> {});
    automaton.add(words.tokens(), turn, speaker);

    double tokens = Math.max(1, words.size());
    var aligned =
        new TurnAlignment(
            turn,
            transcript.speakers().get(speaker),
            sharedTokens / tokens,
            ownTokens / tokens,
            List.copyOf(uptakes));
    perTurn.add(aligned);
    return aligned;
  }

  /** What each turn aligned so far repeats of the turns before it. */
  public List<TurnAlignment> turns() {
    return Collections.unmodifiableList(perTurn);
  }

  private Uptake uptake(TokenizedTurn words, int start, int end, int state) {
    boolean returned = automaton.firstParty(state) == words.speaker();
    int since = returned ? automaton.otherTurn(state) : automaton.firstTurn(state);
    return new Uptake(
        words.span(start, end),
        end - start,
        transcript.speakers().get(transcript.turn(since).speaker()),
        since,
        returned);
  }

  /** The figures of all turns aligned so far. */
  public Alignment result(boolean withLexicon) {
    return Figures.of(new WholeTalk(transcript, perTurn.size()), mode, perTurn, withLexicon);
  }
}
