package org.gochi.induction.live;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.gochi.induction.DialogueAnalysis;
import org.gochi.induction.Mutual;
import org.gochi.induction.Reading;
import org.gochi.induction.TokenizedTurn;
import org.gochi.induction.Tokenizer;
import org.gochi.induction.Transcript;
import org.gochi.induction.Turn;
import org.gochi.induction.alignment.AlignmentBuilder;
import org.gochi.induction.alignment.Mode;
import org.gochi.induction.alignment.TurnAlignment;
import org.gochi.induction.control.Controlled;
import org.gochi.induction.control.CopyControl;
import org.gochi.induction.control.Surrogates;
import org.gochi.induction.emergence.Conjoint;
import org.gochi.induction.emergence.Emergence;

/**
 * Induction in a talk that goes on: what each turn took up from whom, the conjoint articulations so
 * far, and what is above chance. Not safe for several threads.
 *
 * <p>Adding a turn costs time in proportion to the turn, amortised over the talk. Chance cannot be
 * told in proportion to one turn, so it is told anew only when the talk has grown by a quarter,
 * which keeps the sum in proportion to the talk; {@link Chance#asOf} says up to where it holds.
 */
public final class LiveInduction {
  private static final int SURROGATES = 199;
  private static final double GROWTH = 1.25;

  /** Chance is told of this many turns, the last ones, so that it stays cheap in a long talk. */
  public static final int CHANCE_TURNS = 400;

  private static final Set<String> MEASURES = Set.of("direction.induction", "emergence.conjoint");

  private final long seed;
  private final Transcript transcript;
  private final AlignmentBuilder alignment;
  private final Reading.Reader reader;
  private final Emergence emergence;
  private final List<Reading.Words> read = new ArrayList<>();
  private final List<TurnInduction> turns = new ArrayList<>();
  private Chance chance = Chance.NONE;
  private int nextChance = 2 * Mutual.FEWEST_TURNS;

  /**
   * Starts before the first turn.
   *
   * @param seed of the surrogates; the same talk and seed give the same result
   */
  public LiveInduction(Tokenizer tokenizer, long seed) {
    this.seed = seed;
    transcript = new Transcript(tokenizer);
    alignment = new AlignmentBuilder(transcript, Mode.PLAIN);
    reader = new Reading.Reader(transcript.vocabulary());
    emergence = new Emergence(transcript);
  }

  /**
   * What a turn did.
   *
   * @param alignment what it took up from whom, and how much of itself it repeats
   * @param brought content terms that nobody had said before
   * @param conjoint joinings that have become conjoint articulations by this turn's using them
   */
  public record TurnInduction(TurnAlignment alignment, List<String> brought, int conjoint) {}

  /**
   * What is above chance.
   *
   * @param asOf how many turns there were when it was told; 0 while it is too short to tell
   * @param mutual whether induction goes both ways
   * @param emerged whether conjoint articulations are more than chance
   * @param figures both directions and the conjoint articulations against permuted turns
   */
  public record Chance(
      int asOf, Mutual mutual, DialogueAnalysis.Emerged emerged, List<Controlled> figures) {
    static final Chance NONE =
        new Chance(
            0,
            new Mutual(Mutual.Verdict.TOO_SHORT, null, null, null, List.of()),
            DialogueAnalysis.Emerged.TOO_SHORT,
            List.of());
  }

  /** Adds what was said next; copied stretches are left out. */
  public TurnInduction add(Turn turn) {
    TokenizedTurn words = transcript.add(turn, CopyControl.copied(turn));
    TurnAlignment aligned = alignment.add();
    Reading.Words content = reader.read(words);
    read.add(content);
    var brought = new ArrayList<String>();
    for (int term : content.types()) {
      if (!emergence.known(term)) {
        brought.add(transcript.vocabulary().form(term));
      }
    }
    var induction = new TurnInduction(aligned, List.copyOf(brought), emergence.add(content));
    turns.add(induction);
    if (turns.size() >= nextChance) {
      chance = tellChance();
      nextChance = (int) Math.ceil(turns.size() * GROWTH);
    }
    return induction;
  }

  private Chance tellChance() {
    List<String> names = transcript.speakers();
    var last = read.subList(Math.max(0, read.size() - CHANCE_TURNS), read.size());
    Reading reading = Reading.of(names.size(), transcript.vocabulary(), last);
    List<Controlled> figures =
        new Surrogates(reading, names, SURROGATES, seed, MEASURES::contains).permuted();
    Mutual mutual = Mutual.of(names, reading, figures);
    return new Chance(turns.size(), mutual, DialogueAnalysis.emerged(mutual, figures), figures);
  }

  /** Every turn so far; a view that grows. */
  public List<TurnInduction> turns() {
    return Collections.unmodifiableList(turns);
  }

  /** The conjoint articulations so far, at a cost in proportion to their uses. */
  public List<Conjoint> conjoint() {
    return emergence.conjoint();
  }

  /** What was above chance when it was last told. */
  public Chance chance() {
    return chance;
  }

  /** Tells chance from all turns so far, at a cost in proportion to the talk. */
  public Chance chanceNow() {
    if (turns.size() >= 2 * Mutual.FEWEST_TURNS && chance.asOf() != turns.size()) {
      chance = tellChance();
    }
    return chance;
  }

  /**
   * Where the content terms of a statement, such as a card's, come from: who first said each, and
   * in which turn. Terms that nobody has said are left out. A statement with terms first brought by
   * two participants is conjoint.
   */
  public List<Conjoint.Constituent> origins(String statement) {
    var origins = new ArrayList<Conjoint.Constituent>();
    for (Tokenizer.Token token : transcript.tokenizer().tokens(statement)) {
      if (reader.isContent(transcript.vocabulary().id(token.form()))) {
        Conjoint.Constituent origin = emergence.origin(token.form());
        if (origin != null && !origins.contains(origin)) {
          origins.add(origin);
        }
      }
    }
    return List.copyOf(origins);
  }
}
