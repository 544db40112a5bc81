package org.gochi.induction.emergence;

import java.util.List;
import org.gochi.induction.Span;

/**
 * A conjoint articulation: an expression that joins what each side first brought and that neither
 * had said before, used again later by somebody else.
 *
 * @param expression the words as they were said
 * @param turn in which it was first said
 * @param speaker who said it
 * @param span where it stands in that turn's text, in UTF-16 indices
 * @param constituents its content terms and who first brought each
 * @param takenUp where others used it later
 */
public record Conjoint(
    String expression,
    int turn,
    String speaker,
    Span span,
    List<Constituent> constituents,
    List<Use> takenUp) {

  /**
   * A content term of the expression.
   *
   * @param term its form
   * @param speaker who first brought it
   * @param turn where
   */
  public record Constituent(String term, String speaker, int turn) {}

  /**
   * A later use by somebody else.
   *
   * @param turn where
   * @param speaker who
   * @param span where it stands in that turn's text, in UTF-16 indices
   */
  public record Use(int turn, String speaker, Span span) {}
}
