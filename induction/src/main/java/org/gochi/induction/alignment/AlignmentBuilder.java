package org.gochi.induction.alignment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private final List<int[]> prefixes = new ArrayList<>();
  private final List<TurnAlignment> perTurn = new ArrayList<>();
  private int speakers;

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

  /**
   * The figures of a whole transcript without those by turn, {@link Alignment#perTurn}, which is
   * left empty: what the reference tool computes of a folder.
   */
  public static Alignment wholeOnly(Transcript transcript, Mode mode, boolean withLexicon) {
    var builder = new AlignmentBuilder(transcript, mode);
    for (int turn = 0; turn < transcript.size(); turn++) {
      builder.take(turn);
    }
    return builder.result(withLexicon);
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
            automaton,
            speaker,
            false,
            bearsLetter,
            (start, end, state) -> uptakes.add(uptake(words, start, end, state)));
    int ownTokens =
        Coverage.of(
            words.tokens(), automaton, speaker, true, bearsLetter, (start, end, state) -> {});
    take(turn);

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

  private void take(int turn) {
    TokenizedTurn words = transcript.turn(turn);
    speakers = Math.max(speakers, words.speaker() + 1);
    int[] prefix = new int[words.size()];
    automaton.add(words.tokens(), turn, words.speaker(), prefix);
    prefixes.add(prefix);
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
    int turns = prefixes.size();
    var notes = new StateNotes(automaton.states());
    var uses = FreeUses.shared(automaton, transcript.vocabulary()::bearsLetter, turns, notes);
    int tokens = 0;
    for (int turn = 0; turn < turns; turn++) {
      uses.read(turn, transcript.turn(turn).tokens(), prefixes.get(turn));
      tokens += transcript.turn(turn).size();
    }
    int[] all = new int[turns];
    int repeated = 0;
    for (int turn = 0; turn < turns; turn++) {
      all[turn] = turn;
      repeated += uses.covered(turn, true);
    }
    LengthSpread lengths = LengthSpread.of(uses, mode);
    List<Expression> lexicon =
        withLexicon ? new Lexicon(transcript, uses, all).expressions() : List.of();
    int[][] turnsOf = turnsOf();
    var vocabulary = new SharedVocabulary(transcript, turnsOf);
    return new Alignment(
        mode,
        uses.expressions(),
        share(uses.expressions(), tokens),
        share(repeated, tokens),
        share(vocabulary.common(), vocabulary.total()),
        lengths.entropy(),
        lengths.mean(),
        lengths.longest(),
        speakers(uses, vocabulary, tokens, turnsOf, withLexicon, notes),
        List.copyOf(perTurn),
        lexicon);
  }

  private int[][] turnsOf() {
    int[] count = new int[speakers];
    for (int turn = 0; turn < prefixes.size(); turn++) {
      count[transcript.turn(turn).speaker()]++;
    }
    int[][] turnsOf = new int[speakers][];
    for (int turn = prefixes.size() - 1; turn >= 0; turn--) {
      int speaker = transcript.turn(turn).speaker();
      if (turnsOf[speaker] == null) {
        turnsOf[speaker] = new int[count[speaker]];
      }
      turnsOf[speaker][--count[speaker]] = turn;
    }
    return turnsOf;
  }

  private Map<String, SpeakerAlignment> speakers(
      FreeUses uses,
      SharedVocabulary vocabulary,
      int tokens,
      int[][] turnsOf,
      boolean withLexicon,
      StateNotes notes) {
    int[] initiated = new int[speakers];
    int[] established = new int[speakers];
    for (int e = 0; e < uses.expressions(); e++) {
      initiated[automaton.firstParty(uses.state(e))]++;
      established[transcript.turn(uses.establishment(e)).speaker()]++;
    }
    var bySpeaker = new LinkedHashMap<String, SpeakerAlignment>();
    for (int s = 0; s < speakers; s++) {
      int spoken = 0;
      int repeated = 0;
      for (int turn : turnsOf[s]) {
        spoken += transcript.turn(turn).size();
        repeated += uses.covered(turn, true);
      }
      bySpeaker.put(
          transcript.speakers().get(s),
          new SpeakerAlignment(
              share(initiated[s], uses.expressions()),
              share(established[s], uses.expressions()),
              share(repeated, spoken),
              share(spoken, tokens),
              share(vocabulary.common(), vocabulary.of(s)),
              self(s, turnsOf[s], withLexicon, notes)));
    }
    return Collections.unmodifiableMap(bySpeaker);
  }

  private SelfRepetition self(int speaker, int[] turns, boolean withLexicon, StateNotes notes) {
    notes.wipe();
    var uses =
        FreeUses.own(
            automaton, speaker, transcript.vocabulary()::bearsLetter, prefixes.size(), notes);
    int tokens = 0;
    int repeated = 0;
    for (int turn : turns) {
      TokenizedTurn words = transcript.turn(turn);
      uses.read(turn, words.tokens(), prefixes.get(turn));
      repeated += uses.covered(turn, false);
      tokens += words.size();
    }
    int outOf = mode == Mode.DIALIGN ? tokens + prefixes.size() - turns.length : tokens;
    LengthSpread lengths = LengthSpread.of(uses, mode);
    return new SelfRepetition(
        uses.expressions(),
        share(uses.expressions(), outOf),
        share(repeated, outOf),
        lengths.entropy(),
        lengths.mean(),
        lengths.longest(),
        withLexicon ? new Lexicon(transcript, uses, turns).expressions() : List.of());
  }

  private double share(int part, int whole) {
    return mode == Mode.PLAIN && whole == 0 ? 0 : part / (double) whole;
  }
}
