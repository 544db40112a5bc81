package org.gochi.elicitation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much has come out, and how much may still be unsaid.
 *
 * @param perTurn new articulations for each turn of the person, in order
 * @param notions distinct notions in the person's words so far
 * @param once notions met in one turn only
 * @param twice notions met in exactly two turns
 * @param unsaid the estimate of notions still unsaid, or null while it cannot be told
 */
public record Yield(
    List<Integer> perTurn, int notions, int once, int twice, @Nullable Unsaid unsaid) {
  public Yield {
    perTurn = List.copyOf(perTurn);
  }

  /** New articulations over the whole dialogue. */
  public int articulations() {
    return perTurn.stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * Notions still unsaid, with a 95 % interval.
   *
   * @param estimate the bias-corrected lower bound of Chao (1984), minus what was seen
   * @param low the lower end (Chao 1987, log-normal)
   * @param high the upper end
   */
  public record Unsaid(double estimate, double low, double high) {}
}
