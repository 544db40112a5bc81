package org.gochi.elicitation;

/**
 * A relation that a partner proposes, read "from relation to".
 *
 * @param from where it starts
 * @param relation its label
 * @param to where it leads
 */
public record ProposedLink(End from, Relation relation, End to) {

  /** One end of a proposed link. */
  public sealed interface End {}

  /**
   * An articulation that is known already.
   *
   * @param articulation its id
   */
  public record Known(String articulation) implements End {}

  /**
   * A proposal of the same list.
   *
   * @param index its place in the list, from 0
   */
  public record Beside(int index) implements End {}
}
