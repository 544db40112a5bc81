package org.gochi.induction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gochi.induction.words.FunctionWords;

/**
 * What the measures read in a transcript, turn by turn: all tokens, the content terms in their
 * order, the distinct content terms, and which marker categories occur. Immutable.
 *
 * <p>A content term is a form that bears a letter and is no function word; one or two hiragana
 * alone are taken for an ending, not for content. Copied stretches are left out.
 */
public final class Reading {
  /**
   * Stands in a turn's content where more than {@link #GAP} other tokens, or a stop, part terms.
   */
  public static final int BREAK = -1;

  /** Function words that two terms of one expression may have between them. */
  public static final int GAP = 2;

  private final int speakers;
  private final Vocabulary vocabulary;
  private final int[] speaker;
  private final int[][] tokens;
  private final int[][] content;
  private final int[][] positions;
  private final int[][] types;
  private final int[] markers;

  /** Turns already read one by one, over a vocabulary. */
  public static Reading of(int speakers, Vocabulary vocabulary, List<Words> turns) {
    return new Reading(speakers, vocabulary, turns.toArray(new Words[0]));
  }

  private Reading(int speakers, Vocabulary vocabulary, Words[] turns) {
    this.speakers = speakers;
    this.vocabulary = vocabulary;
    int n = turns.length;
    speaker = new int[n];
    tokens = new int[n][];
    content = new int[n][];
    positions = new int[n][];
    types = new int[n][];
    markers = new int[n];
    for (int t = 0; t < n; t++) {
      speaker[t] = turns[t].speaker;
      tokens[t] = turns[t].tokens;
      content[t] = turns[t].content;
      positions[t] = turns[t].positions;
      types[t] = turns[t].types;
      markers[t] = turns[t].markers;
    }
  }

  /** Reads all turns of a transcript. */
  public static Reading of(Transcript transcript) {
    var reader = new Reader(transcript.vocabulary());
    var turns = new Words[transcript.size()];
    for (int t = 0; t < turns.length; t++) {
      turns[t] = reader.read(transcript.turn(t));
    }
    return new Reading(transcript.speakers().size(), transcript.vocabulary(), turns);
  }

  /** Reads turns one after another over a vocabulary that may grow meanwhile. */
  public static final class Reader {
    private static final List<Set<String>> CATEGORIES =
        List.copyOf(FunctionWords.both().markers().values());

    private final Vocabulary vocabulary;
    private byte[] known = new byte[64];
    private int[] marks = new int[64];

    public Reader(Vocabulary vocabulary) {
      this.vocabulary = vocabulary;
    }

    /** Whether the token is a content term. */
    public boolean isContent(int token) {
      return classify(token) == 2;
    }

    private int classify(int token) {
      if (token >= known.length) {
        int size = Math.max(token + 1, 2 * known.length);
        known = Arrays.copyOf(known, size);
        marks = Arrays.copyOf(marks, size);
      }
      if (known[token] == 0) {
        String form = vocabulary.form(token);
        boolean ending =
            form.length() <= 2 && form.chars().allMatch(c -> c >= 0x3041 && c <= 0x309F);
        boolean is = !ending && FunctionWords.both().isContent(form);
        known[token] = (byte) (is ? 2 : 1);
        int mark = 0;
        for (int c = 0; !is && c < CATEGORIES.size(); c++) {
          mark |= CATEGORIES.get(c).contains(form) ? 1 << c : 0;
        }
        marks[token] = mark;
      }
      return known[token];
    }

    /** Reads a turn. */
    public Words read(TokenizedTurn turn) {
      int[] all = turn.tokens();
      int[] content = new int[2 * all.length];
      int[] positions = new int[2 * all.length];
      int size = 0;
      int between = 0;
      int marked = 0;
      for (int i = 0; i < all.length; i++) {
        if (classify(all[i]) == 2) {
          boolean parted = between > GAP || (i > 0 && turn.stopBefore(i));
          if (size > 0 && (parted || stopSince(turn, positions[size - 1] + 1, i))) {
            content[size] = BREAK;
            positions[size++] = i;
          }
          content[size] = all[i];
          positions[size++] = i;
          between = 0;
        } else {
          between++;
          marked |= marks[all[i]];
        }
      }
      int[] ordered = Arrays.copyOf(content, size);
      int[] types = Arrays.stream(ordered).filter(term -> term != BREAK).distinct().toArray();
      return new Words(turn.speaker(), all, ordered, Arrays.copyOf(positions, size), types, marked);
    }

    private static boolean stopSince(TokenizedTurn turn, int from, int to) {
      for (int i = from; i < to; i++) {
        if (turn.stopBefore(i)) {
          return true;
        }
      }
      return false;
    }
  }

  /** What is read in one turn. */
  public static final class Words {
    private final int speaker;
    private final int[] tokens;
    private final int[] content;
    private final int[] positions;
    private final int[] types;
    private final int markers;

    Words(int speaker, int[] tokens, int[] content, int[] positions, int[] types, int markers) {
      this.speaker = speaker;
      this.tokens = tokens;
      this.content = content;
      this.positions = positions;
      this.types = types;
      this.markers = markers;
    }

    public int speaker() {
      return speaker;
    }

    /** Content terms in order, with {@link #BREAK}. Shared; not to be changed. */
    public int[] content() {
      return content;
    }

    /** For each place of {@link #content}, the position of its token in the turn. */
    public int[] positions() {
      return positions;
    }

    /** Distinct content terms in the order of the turn. Shared; not to be changed. */
    public int[] types() {
      return types;
    }

    /** The same words of another speaker, with each token's number replaced by another. */
    private Words by(int otherSpeaker, int[] numbers) {
      return new Words(
          otherSpeaker,
          renumbered(tokens, numbers),
          renumbered(content, numbers),
          positions,
          renumbered(types, numbers),
          markers);
    }

    private static int[] renumbered(int[] tokens, int[] numbers) {
      int[] other = new int[tokens.length];
      for (int i = 0; i < other.length; i++) {
        other[i] = tokens[i] == BREAK ? BREAK : numbers[tokens[i]];
      }
      return other;
    }
  }

  private Words words(int turn) {
    return new Words(
        speaker[turn], tokens[turn], content[turn], positions[turn], types[turn], markers[turn]);
  }

  /**
   * The readings in which the turns of one speaker are another dialogue's turns of one of its
   * speakers, in their order: for each pair of this reading's speaker and the other's that speaks
   * instead. Where the other dialogue has fewer turns it begins again, rather than leaving silence.
   *
   * @param pairs this reading's speaker and the other reading's, by their indices
   */
  public List<Reading> lent(Reading other, List<int[]> pairs) {
    Vocabulary both = vocabulary.copy();
    int[] numbers = new int[other.vocabulary.size()];
    for (int token = 0; token < numbers.length; token++) {
      numbers[token] = both.id(other.vocabulary.form(token));
    }
    var readings = new ArrayList<Reading>();
    for (int[] pair : pairs) {
      var lent = new ArrayList<Words>();
      for (int t = 0; t < other.size(); t++) {
        if (other.speaker(t) == pair[1]) {
          lent.add(other.words(t).by(pair[0], numbers));
        }
      }
      var turns = new Words[size()];
      int next = 0;
      for (int t = 0; t < turns.length; t++) {
        turns[t] = speaker[t] == pair[0] ? lent.get(next++ % lent.size()) : words(t);
      }
      readings.add(new Reading(speakers, both, turns));
    }
    return readings;
  }

  /** How many turns there are. */
  public int size() {
    return speaker.length;
  }

  /** How many participants there are. */
  public int speakers() {
    return speakers;
  }

  /** Token numbers are below this. */
  public int vocabulary() {
    return vocabulary.size();
  }

  /** Whether a token bears a letter. */
  public boolean bearsLetter(int token) {
    return vocabulary.bearsLetter(token);
  }

  /** Each content term's form with the number of turns it stands in. */
  public Map<String, Integer> turnsByTerm() {
    var counts = new HashMap<String, Integer>();
    for (int[] turn : types) {
      for (int term : turn) {
        counts.merge(vocabulary.form(term), 1, Integer::sum);
      }
    }
    return counts;
  }

  /** Who speaks a turn. */
  public int speaker(int turn) {
    return speaker[turn];
  }

  /** All tokens of a turn. Shared; not to be changed. */
  public int[] tokens(int turn) {
    return tokens[turn];
  }

  /** Content terms of a turn in order, with {@link #BREAK}. Shared; not to be changed. */
  public int[] content(int turn) {
    return content[turn];
  }

  /** For each place of {@link #content}, the position of its token in the turn. */
  public int[] positions(int turn) {
    return positions[turn];
  }

  /** Distinct content terms of a turn. Shared; not to be changed. */
  public int[] types(int turn) {
    return types[turn];
  }

  /** Marker categories of a turn, one bit each in the order of the word lists. */
  public int markers(int turn) {
    return markers[turn];
  }

  /**
   * The same turns in another order.
   *
   * @param order for each place, the turn that comes to stand there, with its speaker
   */
  public Reading reordered(int[] order) {
    var turns = new Words[order.length];
    for (int i = 0; i < order.length; i++) {
      turns[i] = words(order[i]);
    }
    return new Reading(speakers, vocabulary, turns);
  }
}
