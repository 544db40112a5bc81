package org.gochi.induction.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gochi.induction.TokenizedTurn;
import org.gochi.induction.Transcript;

/**
 * Verbal alignment, turn by turn: {@link #add} costs time in proportion to the turn (amortised),
 * {@link #result} in proportion to the dialogue. Not safe for several threads.
 */
public final class AlignmentBuilder {
  private final Transcript transcript;
  private final Mode mode;
  private final RepetitionAutomaton shared = new RepetitionAutomaton();
  private final List<int[]> sharedPrefixes = new ArrayList<>();
  private final List<RepetitionAutomaton> own = new ArrayList<>();
  private final List<int[]> ownPrefixes = new ArrayList<>();
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
  }

  /** Aligns the transcript's next turn, and gives what it repeats of the turns before it. */
  public TurnAlignment add() {
    int turn = perTurn.size();
    TokenizedTurn words = transcript.turn(turn);
    int speaker = words.speaker();
    while (own.size() <= speaker) {
      own.add(new RepetitionAutomaton());
    }
    RepetitionAutomaton mine = own.get(speaker);
    var uptakes = new ArrayList<Uptake>();
    int sharedTokens =
        Coverage.of(
            words.tokens(),
            shared,
            speaker,
            transcript.vocabulary()::bearsLetter,
            (start, end, state) -> uptakes.add(uptake(words, start, end, state)));
    int ownTokens =
        Coverage.of(
            words.tokens(),
            mine,
            turn,
            transcript.vocabulary()::bearsLetter,
            (start, end, state) -> {});

    int[] prefix = new int[words.size()];
    shared.add(words.tokens(), turn, speaker, prefix);
    sharedPrefixes.add(prefix);
    int[] ownPrefix = new int[words.size()];
    mine.add(words.tokens(), turn, turn, ownPrefix);
    ownPrefixes.add(ownPrefix);

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
    return java.util.Collections.unmodifiableList(perTurn);
  }

  private Uptake uptake(TokenizedTurn words, int start, int end, int state) {
    boolean returned = shared.firstParty(state) == words.speaker();
    int since = returned ? shared.otherTurn(state) : shared.firstTurn(state);
    return new Uptake(
        words.span(start, end),
        end - start,
        transcript.speakers().get(transcript.turn(since).speaker()),
        since,
        returned);
  }

  /** The figures of all turns aligned so far. */
  public Alignment result(boolean withLexicon) {
    int turns = perTurn.size();
    var uses = new FreeUses(shared, transcript.vocabulary()::bearsLetter, turns);
    for (int turn = 0; turn < turns; turn++) {
      uses.read(turn, transcript.turn(turn).tokens(), sharedPrefixes.get(turn));
    }
    LengthSpread lengths = LengthSpread.of(uses, mode);
    int tokens = 0;
    int repeated = 0;
    for (int turn = 0; turn < turns; turn++) {
      tokens += transcript.turn(turn).size();
      repeated += uses.covered(turn, true);
    }
    var vocabulary = new SharedVocabulary(transcript, turns);
    return new Alignment(
        mode,
        uses.expressions(),
        share(uses.expressions(), tokens),
        share(repeated, tokens),
        share(vocabulary.common(), vocabulary.total()),
        lengths.entropy(),
        lengths.mean(),
        lengths.longest(),
        speakers(uses, vocabulary, tokens, withLexicon),
        List.copyOf(perTurn),
        withLexicon
            ? new Lexicon(transcript, shared, uses, sharedPrefixes, turn -> true).expressions()
            : List.of());
  }

  private Map<String, SpeakerAlignment> speakers(
      FreeUses uses, SharedVocabulary vocabulary, int tokens, boolean withLexicon) {
    int count = own.size();
    int[] initiated = new int[count];
    int[] established = new int[count];
    for (int e = 0; e < uses.expressions(); e++) {
      initiated[shared.firstParty(uses.state(e))]++;
      established[transcript.turn(uses.establishment(e)).speaker()]++;
    }
    int[] tokensBy = new int[count];
    int[] repeatedBy = new int[count];
    for (int turn = 0; turn < perTurn.size(); turn++) {
      int speaker = transcript.turn(turn).speaker();
      tokensBy[speaker] += transcript.turn(turn).size();
      repeatedBy[speaker] += uses.covered(turn, true);
    }
    var speakers = new LinkedHashMap<String, SpeakerAlignment>();
    for (int s = 0; s < count; s++) {
      speakers.put(
          transcript.speakers().get(s),
          new SpeakerAlignment(
              share(initiated[s], uses.expressions()),
              share(established[s], uses.expressions()),
              share(repeatedBy[s], tokensBy[s]),
              share(tokensBy[s], tokens),
              share(vocabulary.common(), vocabulary.of(s)),
              self(s, withLexicon)));
    }
    return java.util.Collections.unmodifiableMap(speakers);
  }

  private SelfRepetition self(int speaker, boolean withLexicon) {
    RepetitionAutomaton automaton = own.get(speaker);
    var uses = new FreeUses(automaton, transcript.vocabulary()::bearsLetter, perTurn.size());
    int tokens = 0;
    int repeated = 0;
    int others = 0;
    for (int turn = 0; turn < perTurn.size(); turn++) {
      TokenizedTurn words = transcript.turn(turn);
      if (words.speaker() == speaker) {
        uses.read(turn, words.tokens(), ownPrefixes.get(turn));
        repeated += uses.covered(turn, false);
        tokens += words.size();
      } else {
        uses.pass(turn);
        others++;
      }
    }
    int outOf = mode == Mode.DIALIGN ? tokens + others : tokens;
    LengthSpread lengths = LengthSpread.of(uses, mode);
    return new SelfRepetition(
        uses.expressions(),
        share(uses.expressions(), outOf),
        share(repeated, outOf),
        lengths.entropy(),
        lengths.mean(),
        lengths.longest(),
        withLexicon
            ? new Lexicon(
                    transcript,
                    automaton,
                    uses,
                    ownPrefixes,
                    turn -> transcript.turn(turn).speaker() == speaker)
                .expressions()
            : List.of());
  }

  private double share(int part, int whole) {
    return mode == Mode.PLAIN && whole == 0 ? 0 : part / (double) whole;
  }

  /** Token forms used by all speakers and by any. */
  private static final class SharedVocabulary {
    private final int[] bySpeaker;
    private final int common;
    private final int total;

    SharedVocabulary(Transcript transcript, int turns) {
      int speakers = transcript.speakers().size();
      int forms = transcript.vocabulary().size();
      bySpeaker = new int[speakers];
      int[] users = new int[forms];
      boolean[] seen = new boolean[forms];
      for (int speaker = 0; speaker < speakers; speaker++) {
        Arrays.fill(seen, false);
        for (int turn = 0; turn < turns; turn++) {
          TokenizedTurn words = transcript.turn(turn);
          if (words.speaker() != speaker) {
            continue;
          }
          for (int token : words.tokens()) {
            if (!seen[token]) {
              seen[token] = true;
              users[token]++;
              bySpeaker[speaker]++;
            }
          }
        }
      }
      int all = 0;
      int any = 0;
      for (int count : users) {
        all += count == speakers && speakers > 1 ? 1 : 0;
        any += count > 0 ? 1 : 0;
      }
      common = all;
      total = any;
    }

    int common() {
      return common;
    }

    int total() {
      return total;
    }

    int of(int speaker) {
      return bySpeaker[speaker];
    }
  }
}
