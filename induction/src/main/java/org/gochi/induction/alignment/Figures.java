package org.gochi.induction.alignment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.gochi.induction.TokenizedTurn;
import org.gochi.induction.Transcript;

/** Counts the figures of an alignment. */
final class Figures {
  private final WholeTalk talk;
  private final Transcript transcript;
  private final Mode mode;
  private final boolean withLexicon;
  private final int[][] turnsOf;
  private final SharedVocabulary vocabulary;
  private final int tokens;

  private Figures(WholeTalk talk, Mode mode, boolean withLexicon) {
    this.talk = talk;
    this.mode = mode;
    this.withLexicon = withLexicon;
    transcript = talk.transcript();
    turnsOf = talk.turnsOf();
    vocabulary = new SharedVocabulary(transcript, turnsOf);
    int sum = 0;
    for (int turn = 0; turn < talk.size(); turn++) {
      sum += transcript.turn(turn).size();
    }
    tokens = sum;
  }

  /**
   * The figures of a talk.
   *
   * @param perTurn what its turns repeat; may be left out
   */
  static Alignment of(WholeTalk talk, Mode mode, List<TurnAlignment> perTurn, boolean withLexicon) {
    return new Figures(talk, mode, withLexicon).alignment(perTurn);
  }

  private Alignment alignment(List<TurnAlignment> perTurn) {
    int[] all = new int[talk.size()];
    var uses = new FreeUses(talk.shared(), bearsLetter(), talk.size());
    for (int turn = 0; turn < all.length; turn++) {
      all[turn] = turn;
      uses.read(turn, transcript.turn(turn).tokens(), turn);
    }
    int[] repeatedBy = new int[turnsOf.length];
    int repeated = 0;
    for (int turn = 0; turn < all.length; turn++) {
      int covered = uses.covered(turn, true);
      repeatedBy[transcript.turn(turn).speaker()] += covered;
      repeated += covered;
    }
    LengthSpread lengths = LengthSpread.of(uses, mode);
    List<Expression> lexicon =
        withLexicon ? new Lexicon(transcript, uses, all).expressions() : List.of();
    return new Alignment(
        mode,
        uses.expressions(),
        share(uses.expressions(), tokens),
        share(repeated, tokens),
        share(vocabulary.common(), vocabulary.total()),
        lengths.entropy(),
        lengths.mean(),
        lengths.longest(),
        speakers(uses, repeatedBy),
        List.copyOf(perTurn),
        lexicon);
  }

  private IntPredicate bearsLetter() {
    return transcript.vocabulary()::bearsLetter;
  }

  private Map<String, SpeakerAlignment> speakers(FreeUses uses, int[] repeatedBy) {
    int[] initiated = new int[turnsOf.length];
    int[] established = new int[turnsOf.length];
    for (int e = 0; e < uses.expressions(); e++) {
      initiated[talk.initiator(uses.state(e))]++;
      established[transcript.turn(uses.establishment(e)).speaker()]++;
    }
    var bySpeaker = new LinkedHashMap<String, SpeakerAlignment>();
    for (int s = 0; s < turnsOf.length; s++) {
      int spoken = 0;
      for (int turn : turnsOf[s]) {
        spoken += transcript.turn(turn).size();
      }
      bySpeaker.put(
          transcript.speakers().get(s),
          new SpeakerAlignment(
              share(initiated[s], uses.expressions()),
              share(established[s], uses.expressions()),
              share(repeatedBy[s], spoken),
              share(spoken, tokens),
              share(vocabulary.common(), vocabulary.of(s)),
              self(s)));
    }
    return Collections.unmodifiableMap(bySpeaker);
  }

  private SelfRepetition self(int speaker) {
    int[] turns = turnsOf[speaker];
    WholeTalk.Own own = talk.own(speaker);
    var uses = new FreeUses(own.repeats(), bearsLetter(), talk.size());
    int spoken = 0;
    int repeated = 0;
    for (int i = 0; i < turns.length; i++) {
      TokenizedTurn words = transcript.turn(turns[i]);
      uses.read(turns[i], words.tokens(), own.inTree(i));
      repeated += uses.covered(turns[i], false);
      spoken += words.size();
    }
    int outOf = mode == Mode.DIALIGN ? spoken + talk.size() - turns.length : spoken;
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
