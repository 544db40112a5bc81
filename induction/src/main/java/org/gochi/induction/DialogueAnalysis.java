package org.gochi.induction;

import java.util.List;
import org.gochi.induction.alignment.Alignment;
import org.gochi.induction.control.Control;
import org.gochi.induction.control.Controlled;
import org.gochi.induction.direction.Direction;
import org.gochi.induction.emergence.Conjoint;
import org.gochi.induction.resonance.Resonance;
import org.gochi.induction.rhythm.Rhythm;

/**
 * Everything measured in one dialogue.
 *
 * @param id the dialogue's
 * @param turns how many
 * @param tokens in all turns
 * @param copied share of the tokens in quoted, pasted or code stretches, which all measures but
 *     alignment leave out, 0 to 1
 * @param alignment expressions that came to be shared
 * @param resonance what was new and stayed
 * @param direction who led and who followed
 * @param mutual whether induction went both ways
 * @param conjoint what neither could have said alone
 * @param rhythm segments and turning points
 * @param controls the figures against chance
 */
public record DialogueAnalysis(
    String id,
    int turns,
    int tokens,
    double copied,
    Alignment alignment,
    Resonance resonance,
    Direction direction,
    Mutual mutual,
    List<Conjoint> conjoint,
    Rhythm rhythm,
    List<Controlled> controls) {

  /** At least this many conjoint articulations make an emergence; one alone may be an accident. */
  public static final int FEWEST_CONJOINT = 2;

  /** Emergence is above chance where its p is below this: stricter, for it is the larger claim. */
  public static final double EMERGENCE_LEVEL = 0.01;

  /** Whether what neither could have said alone came out more often than by chance. */
  public enum Emerged {
    ABOVE_CHANCE,
    NOT_ABOVE_CHANCE,
    /** There are too few turns, or too few surrogates (at least 100) to tell. */
    TOO_SHORT
  }

  /** Says so; a talk in which nothing was taken up cannot have brought anything forth together. */
  public Emerged emerged() {
    return emerged(mutual, controls);
  }

  /** The same from figures held against chance elsewhere, such as while a talk goes on. */
  public static Emerged emerged(Mutual mutual, List<Controlled> controls) {
    Controlled figure =
        controls.stream()
            .filter(c -> c.control() == Control.PERMUTED)
            .filter(c -> c.measure().equals("emergence.conjoint"))
            .findFirst()
            .orElse(null);
    if (figure == null
        || mutual.verdict() == Mutual.Verdict.TOO_SHORT
        || 1.0 / (figure.surrogates() + 1) >= EMERGENCE_LEVEL) {
      return Emerged.TOO_SHORT;
    }
    return figure.raw() >= FEWEST_CONJOINT
            && figure.p() < EMERGENCE_LEVEL
            && mutual.verdict() != Mutual.Verdict.NOT_ABOVE_CHANCE
        ? Emerged.ABOVE_CHANCE
        : Emerged.NOT_ABOVE_CHANCE;
  }
}
