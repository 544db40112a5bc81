package org.gochi.induction.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.gochi.induction.Reading;
import org.gochi.induction.alignment.Repetition;
import org.gochi.induction.direction.Coordination;
import org.gochi.induction.direction.Direction;
import org.gochi.induction.direction.Induction;
import org.gochi.induction.direction.Uptake;
import org.gochi.induction.emergence.ConjointTracker;
import org.gochi.induction.resonance.Divergence;
import org.gochi.induction.resonance.Resonance;

/** A figure that is held against chance, and how it is computed. */
enum Figure {
  REPETITION("alignment.repetition"),
  SHARED("alignment.shared"),
  INDUCTION("direction.induction"),
  UPTAKE("direction.uptake"),
  COORDINATION("direction.coordination"),
  KEPT("resonance.kept"),
  CONJOINT("emergence.conjoint");

  private static final int KEPT_WINDOW = 2;

  private final String measure;

  Figure(String measure) {
    this.measure = measure;
  }

  /** The measure's id, as in the plain-words texts. */
  String measure() {
    return measure;
  }

  /**
   * A figure of a certain pair of speakers.
   *
   * @param from index of the speaker who leads; -1 where the figure has no direction
   * @param to index of the speaker who follows; -1 likewise
   */
  record Directed(Figure figure, int from, int to) {}

  /** The figures a dialogue has. */
  static List<Directed> of(Reading reading) {
    var figures = new ArrayList<Directed>();
    List<int[]> pairs = Direction.pairs(reading);
    if (pairs.isEmpty()) {
      return figures;
    }
    for (Figure figure : values()) {
      switch (figure) {
        case REPETITION, SHARED, CONJOINT -> figures.add(new Directed(figure, -1, -1));
        case INDUCTION, UPTAKE, COORDINATION ->
            pairs.forEach(pair -> figures.add(new Directed(figure, pair[0], pair[1])));
        case KEPT ->
            pairs.stream()
                .mapToInt(pair -> pair[0])
                .distinct()
                .forEach(speaker -> figures.add(new Directed(figure, speaker, -1)));
      }
    }
    return figures;
  }

  /**
   * The values of the figures in a reading, in their order.
   *
   * @param divergence how far its turns are apart; asked once, and only where a figure needs it
   * @param repetitions how far it repeats itself; asked likewise
   */
  static double[] values(
      List<Directed> figures,
      Reading reading,
      Supplier<Divergence> divergence,
      Supplier<Repetition> repetitions) {
    double[] values = new double[figures.size()];
    Divergence apart = null;
    Repetition repetition = null;
    for (int i = 0; i < values.length; i++) {
      Directed each = figures.get(i);
      values[i] =
          switch (each.figure()) {
            case REPETITION, SHARED -> {
              if (repetition == null) {
                repetition = repetitions.get();
              }
              yield each.figure() == REPETITION ? repetition.established() : repetition.shared();
            }
            case INDUCTION -> Induction.of(reading, each.from(), each.to()).takenUp();
            case UPTAKE -> Uptake.of(reading, each.from(), each.to()).beyondLength();
            case COORDINATION -> Coordination.mean(reading, each.from(), each.to());
            case KEPT -> {
              if (apart == null) {
                apart = divergence.get();
              }
              yield Resonance.kept(reading, apart, each.from(), KEPT_WINDOW);
            }
            case CONJOINT -> ConjointTracker.count(reading);
          };
    }
    return values;
  }
}
