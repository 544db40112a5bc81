package org.gochi.induction.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.gochi.induction.TokenizedTurn;
import org.gochi.induction.Transcript;
import org.jspecify.annotations.Nullable;

/** What the turns of a talk repeat of each other, when all of them are there. */
final class WholeTalk {
  /**
   * Up to this many speakers look for what they repeat of their own in the tree of all turns; with
   * more of them each gets a tree of their own turns, since each look costs a pass over all states.
   */
  private static final int FEW = 8;

  private final Transcript transcript;
  private final int size;
  private final int[] speaker;
  private final int[][] turnsOf;
  private final RepetitionTree tree;
  private final Repeats shared;
  private final @Nullable Own[] own;

  /**
   * Reads the first turns of a transcript.
   *
   * @param size how many
   */
  WholeTalk(Transcript transcript, int size) {
    this.transcript = transcript;
    this.size = size;
    speaker = new int[size];
    int speakers = 0;
    int[] order = new int[size];
    for (int turn = 0; turn < size; turn++) {
      order[turn] = turn;
      speaker[turn] = transcript.turn(turn).speaker();
      speakers = Math.max(speakers, speaker[turn] + 1);
    }
    turnsOf = turnsOf(speaker, speakers);
    tree = tree(order);
    shared = Repeats.shared(tree, order, speaker);
    own = new Own[speakers];
  }

  private static int[][] turnsOf(int[] speaker, int speakers) {
    int[] count = new int[speakers];
    for (int each : speaker) {
      count[each]++;
    }
    int[][] turnsOf = new int[speakers][];
    for (int s = 0; s < speakers; s++) {
      turnsOf[s] = new int[count[s]];
    }
    for (int turn = speaker.length - 1; turn >= 0; turn--) {
      turnsOf[speaker[turn]][--count[speaker[turn]]] = turn;
    }
    return turnsOf;
  }

  private RepetitionTree tree(int[] turns) {
    int[][] tokens = new int[turns.length][];
    for (int i = 0; i < turns.length; i++) {
      tokens[i] = transcript.turn(turns[i]).tokens();
    }
    return new RepetitionTree(tokens, transcript.vocabulary().size());
  }

  Transcript transcript() {
    return transcript;
  }

  /** How many turns there are. */
  int size() {
    return size;
  }

  /** For each speaker, the numbers of their turns. Shared; not to be changed. */
  int[][] turnsOf() {
    return turnsOf;
  }

  Repeats shared() {
    return shared;
  }

  /** What one speaker repeats of their own. */
  static final class Own {
    private final Repeats repeats;
    private final int[] inTree;

    private Own(Repeats repeats, int[] inTree) {
      this.repeats = repeats;
      this.inTree = inTree;
    }

    Repeats repeats() {
      return repeats;
    }

    /** The speaker's turn of that number as the tree numbers it. */
    int inTree(int turn) {
      return inTree[turn];
    }
  }

  Own own(int ofSpeaker) {
    Own known = own[ofSpeaker];
    if (known == null) {
      int[] turns = turnsOf[ofSpeaker];
      boolean few = own.length <= FEW;
      RepetitionTree in = few ? tree : tree(turns);
      int[] inTree = turns;
      if (!few) {
        inTree = new int[turns.length];
        Arrays.setAll(inTree, i -> i);
      }
      known = new Own(Repeats.own(in, inTree, turns), inTree);
      own[ofSpeaker] = known;
    }
    return known;
  }

  /** What each turn repeats of the turns before it. */
  List<TurnAlignment> turns() {
    var aligned = new TurnAlignment[size];
    IntPredicate bearsLetter = transcript.vocabulary()::bearsLetter;
    var others = Climb.toOthers(shared, speaker);
    for (int s = 0; s < turnsOf.length; s++) {
      others.listener(s);
      Own its = own(s);
      var itself = Climb.toOwn(its.repeats());
      int[] turns = turnsOf[s];
      for (int i = turns.length - 1; i >= 0; i--) {
        int turn = turns[i];
        int listener = s;
        TokenizedTurn words = transcript.turn(turn);
        var uptakes = new ArrayList<Uptake>();
        int sharedTokens =
            Coverage.of(
                words.tokens(),
                others.before(turn, turn),
                bearsLetter,
                (from, to, state) -> uptakes.add(uptake(words, listener, from, to, state)));
        int ownTokens =
            Coverage.of(
                words.tokens(),
                itself.before(its.inTree(i), turn),
                bearsLetter,
                (from, to, state) -> {});
        double tokens = Math.max(1, words.size());
        aligned[turn] =
            new TurnAlignment(
                turn,
                transcript.speakers().get(s),
                sharedTokens / tokens,
                ownTokens / tokens,
                List.copyOf(uptakes));
      }
    }
    return List.of(aligned);
  }

  private Uptake uptake(TokenizedTurn words, int listener, int from, int to, int state) {
    int first = shared.first(state);
    boolean returned = speaker[first] == listener;
    int since = returned ? shared.repeatedIn(state) : first;
    return new Uptake(
        words.span(from, to),
        to - from,
        transcript.speakers().get(speaker[since]),
        since,
        returned);
  }

  /** Who first used what a state stands for. */
  int initiator(int state) {
    return speaker[shared.first(state)];
  }
}
