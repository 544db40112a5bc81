package org.gochi.induction.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.gochi.induction.Dialogue;
import org.gochi.induction.Reading;
import org.gochi.induction.alignment.Repetition;
import org.gochi.induction.resonance.Divergence;
import org.gochi.induction.resonance.Resonance;
import org.jspecify.annotations.Nullable;

/** Holds the figures of a dialogue against chance. Seeded: the same seed gives the same values. */
public final class Surrogates {
  /** Turns of a speaker are length-matched within groups of about this many. */
  private static final int LENGTH_GROUP = 4;

  /** Tokens that all versions of one kind may have together; see {@link #affordable}. */
  private static final long MOST_TOKENS = 10_000_000;

  private static final int FEWEST = 9;

  private final Reading reading;
  private final List<String> names;
  private final int number;
  private final long seed;
  private final List<Figure.Directed> figures;
  private final Divergence divergence;
  private Repetition.@Nullable OfTurns repetition;
  private final double[] raw;

  /**
   * Computes the figures themselves.
   *
   * @param number chance versions of each kind; a dialogue above 50 000 tokens gets fewer than 200
   */
  public Surrogates(Reading reading, List<String> names, int number, long seed) {
    this(reading, names, number, seed, measure -> true);
  }

  /**
   * Computes some of the figures only.
   *
   * @param wanted tells by a measure's id whether its figures are wanted
   */
  public Surrogates(
      Reading reading, List<String> names, int number, long seed, Predicate<String> wanted) {
    this.reading = reading;
    this.names = names;
    this.number = affordable(number, reading);
    this.seed = seed;
    figures = Figure.of(reading).stream().filter(f -> wanted.test(f.figure().measure())).toList();
    divergence = Resonance.divergence(reading);
    raw = Figure.values(figures, reading, () -> divergence, () -> repetition().inOrder());
  }

  /** Fewer versions of a very long dialogue, so that a book pasted into a turn can be analysed. */
  private static int affordable(int wanted, Reading reading) {
    long tokens = 1;
    for (int t = 0; t < reading.size(); t++) {
      tokens += reading.tokens(t).length;
    }
    return (int) Math.min(wanted, Math.max(FEWEST, MOST_TOKENS / tokens));
  }

  /** Against each speaker's turns in another order. */
  public List<Controlled> permuted() {
    var random = new SplittableRandom(seed);
    List<int[]> groups = new ArrayList<>();
    for (int s = 0; s < reading.speakers(); s++) {
      groups.add(turnsOf(s));
    }
    return reordered(Control.PERMUTED, groups, random);
  }

  /** The same, among turns of about the same length only. */
  public List<Controlled> lengthMatched() {
    var random = new SplittableRandom(seed ^ 0x1E46);
    List<int[]> groups = new ArrayList<>();
    for (int s = 0; s < reading.speakers(); s++) {
      int[] byLength =
          Arrays.stream(turnsOf(s))
              .boxed()
              .sorted((a, b) -> reading.tokens(a).length - reading.tokens(b).length)
              .mapToInt(Integer::intValue)
              .toArray();
      int parts = Math.max(1, byLength.length / LENGTH_GROUP);
      for (int part = 0; part < parts; part++) {
        groups.add(
            Arrays.copyOfRange(
                byLength, part * byLength.length / parts, (part + 1) * byLength.length / parts));
      }
    }
    return reordered(Control.LENGTH_MATCHED, groups, random);
  }

  /**
   * Against this dialogue's turns of one speaker with another dialogue's of the other, order kept:
   * the speakers keep their voices in turn.
   */
  public List<Controlled> pseudoDyads(Strangers strangers, Dialogue dialogue) {
    return pseudoDyads(Control.PSEUDO_DYADS, strangers.to(dialogue));
  }

  /** The same with the strangers whose terms are most alike, that many of them. */
  public List<Controlled> topicMatched(Strangers strangers, Dialogue dialogue, int most) {
    var alike = strangers.alike(dialogue, reading);
    return pseudoDyads(Control.TOPIC_MATCHED, alike.subList(0, Math.min(most, alike.size())));
  }

  private List<Controlled> pseudoDyads(Control control, List<Strangers.Stranger> others) {
    if (others.isEmpty() || names.size() < 2) {
      return List.of();
    }
    int versions = Math.min(number, names.size() * others.size());
    var current = new ArrayList<Reading>();
    return against(
        control,
        versions,
        i -> {
          int voice = i % names.size();
          if (voice == 0) {
            current.clear();
            current.addAll(lent(others.get(i / names.size())));
          }
          return Version.of(current.get(voice));
        });
  }

  /** For each speaker a version in which the stranger speaks instead. */
  private List<Reading> lent(Strangers.Stranger stranger) {
    var pairs = new ArrayList<int[]>();
    for (int replaced = 0; replaced < names.size(); replaced++) {
      int namesake = stranger.speakers().indexOf(names.get(replaced));
      int source = namesake >= 0 ? namesake : replaced % stranger.speakers().size();
      pairs.add(new int[] {replaced, source});
    }
    return reading.lent(stranger.reading(), pairs);
  }

  /** Against the same figures of dialogues between two models. */
  public List<Controlled> modelBaseline(List<Reading> baseline) {
    return baseline.isEmpty()
        ? List.of()
        : against(Control.MODEL_MODEL, baseline.size(), i -> Version.of(baseline.get(i)));
  }

  /** A chance version, how far its turns are apart, and how far it repeats itself. */
  private record Version(
      Reading reading, Supplier<Divergence> divergence, Supplier<Repetition> repetition) {
    static Version of(Reading reading) {
      return new Version(
          reading, () -> Resonance.divergence(reading), () -> Repetition.of(reading));
    }
  }

  /** What the turns have in common, found where it is first asked for. */
  private Repetition.OfTurns repetition() {
    if (repetition == null) {
      repetition = new Repetition.OfTurns(reading);
    }
    return repetition;
  }

  /**
   * Versions with the turns of each group in another order; how far two are apart stays, and what
   * they have in common.
   */
  private List<Controlled> reordered(Control control, List<int[]> groups, SplittableRandom random) {
    return against(
        control,
        number,
        i -> {
          int[] order = shuffled(groups, random);
          return new Version(
              reading.reordered(order),
              () -> (from, to) -> divergence.between(order[from], order[to]),
              () -> repetition().inOrder(order));
        });
  }

  private List<Controlled> against(Control control, int versions, IntFunction<Version> version) {
    if (versions == 0 || figures.isEmpty()) {
      return List.of();
    }
    double[][] values = new double[versions][];
    for (int i = 0; i < versions; i++) {
      Version chance = version.apply(i);
      values[i] =
          Figure.values(
              within(chance.reading()), chance.reading(), chance.divergence(), chance.repetition());
    }
    var controlled = new ArrayList<Controlled>();
    for (int f = 0; f < figures.size(); f++) {
      int figure = f;
      controlled.add(
          compare(
              figures.get(f),
              control,
              raw[f],
              IntStream.range(0, versions).mapToDouble(i -> values[i][figure]).toArray()));
    }
    double[] adjusted =
        BenjaminiHochberg.adjust(controlled.stream().mapToDouble(Controlled::p).toArray());
    return IntStream.range(0, adjusted.length)
        .mapToObj(i -> controlled.get(i).adjusted(adjusted[i]))
        .toList();
  }

  /** A baseline with fewer speakers has the figures of those it has. */
  private List<Figure.Directed> within(Reading chance) {
    int last = chance.speakers() - 1;
    return figures.stream()
        .map(f -> new Figure.Directed(f.figure(), Math.min(f.from(), last), Math.min(f.to(), last)))
        .toList();
  }

  private Controlled compare(
      Figure.Directed figure, Control control, double value, double[] chance) {
    double mean = Arrays.stream(chance).average().orElse(0);
    double squares = Arrays.stream(chance).map(v -> (v - mean) * (v - mean)).sum();
    double sd = chance.length < 2 ? 0 : Math.sqrt(squares / (chance.length - 1));
    long reach = Arrays.stream(chance).filter(v -> v >= value - 1e-12).count();
    double p = (reach + 1.0) / (chance.length + 1.0);
    return new Controlled(
        figure.figure().measure(),
        figure.from() < 0 ? null : names.get(figure.from()),
        figure.to() < 0 ? null : names.get(figure.to()),
        control,
        chance.length,
        value,
        mean,
        sd,
        sd < 1e-12 ? 0 : (value - mean) / sd,
        p,
        p);
  }

  private int[] turnsOf(int speaker) {
    return IntStream.range(0, reading.size()).filter(t -> reading.speaker(t) == speaker).toArray();
  }

  private int[] shuffled(List<int[]> groups, SplittableRandom random) {
    int[] order = new int[reading.size()];
    for (int[] places : groups) {
      int[] turns = places.clone();
      for (int i = turns.length - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        int swap = turns[i];
        turns[i] = turns[j];
        turns[j] = swap;
      }
      for (int i = 0; i < places.length; i++) {
        order[places[i]] = turns[i];
      }
    }
    return order;
  }
}
