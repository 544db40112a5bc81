package org.gochi.elicitation.policy;

import java.util.List;
import org.gochi.elicitation.Yield;
import org.jspecify.annotations.Nullable;

/**
 * Estimates how many notions are still unsaid from those met in one turn and in two.
 *
 * <p>Chao (1984) gives a lower bound of what has not been seen, here in its bias-corrected form,
 * {@code f1 (f1 - 1) / (2 (f2 + 1))}; Chao (1987) the log-normal interval around it.
 */
final class Unsaid {
  /** With less talk, or nothing met twice, the bound says nothing. */
  private static final int FEWEST_TURNS = 8;

  private Unsaid() {}

  static Yield of(List<Integer> perTurn, int notions, int once, int twice) {
    return new Yield(perTurn, notions, once, twice, estimate(perTurn.size(), once, twice));
  }

  static Yield.@Nullable Unsaid estimate(int turns, int once, int twice) {
    if (turns < FEWEST_TURNS || twice < 2) {
      return null;
    }
    double f1 = once;
    double f2 = twice;
    double unseen = f1 * (f1 - 1) / (2 * (f2 + 1));
    if (unseen <= 0) {
      return new Yield.Unsaid(0, 0, 0);
    }
    double variance =
        f1 * (f1 - 1) / (2 * (f2 + 1))
            + f1 * Math.pow(2 * f1 - 1, 2) / (4 * Math.pow(f2 + 1, 2))
            + f1 * f1 * f2 * Math.pow(f1 - 1, 2) / (4 * Math.pow(f2 + 1, 4));
    double spread = Math.exp(1.96 * Math.sqrt(Math.log(1 + variance / (unseen * unseen))));
    return new Yield.Unsaid(unseen, unseen / spread, unseen * spread);
  }
}
