package org.gochi.server.page;

import java.util.List;
import org.gochi.induction.DialogueAnalysis.Emerged;
import org.gochi.induction.Mutual;

/**
 * What of the talk came from whom, ready to be drawn: a ribbon with the person above the line and
 * the partner below, what was taken up, what stands on both, and how sure that is.
 *
 * @param turns how many the ribbon shows, the newest ones
 * @param asOf turns that chance was told from; 0 while it is too short to tell
 * @param leader whether, where induction goes one way, it is the person's words that are taken up
 */
public record Resonance(
    int turns,
    List<Bar> bars,
    List<Crossing> crossings,
    List<Joint> joints,
    List<Taken> taken,
    int asOf,
    Mutual.Verdict verdict,
    boolean leader,
    Emerged emerged,
    List<Figure> figures) {
  /** Width of the ribbon, in units of its drawing. */
  public static final int WIDTH = 288;

  /** Height of the ribbon; the line is at half of it. */
  public static final int HEIGHT = 72;

  /** Nothing said yet. */
  static final Resonance NONE =
      new Resonance(
          0,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          0,
          Mutual.Verdict.TOO_SHORT,
          false,
          Emerged.TOO_SHORT,
          List.of());

  /** One turn: its place, and its length as height. */
  public record Bar(
      String utterance, boolean person, double x, double y, double width, double height) {}

  /** One turn takes up words of another: a line from there to here. */
  public record Crossing(String utterance, double x1, double y1, double x2, double y2) {}

  /** Something new that stands on both: where it was first said. */
  public record Joint(String utterance, String expression, int start, int end, double x) {}

  /**
   * Words one turn took up from the other side.
   *
   * @param person whether it is the person who took them up
   * @param start first code point in the turn's text
   */
  public record Taken(
      String utterance, boolean person, String words, int start, int end, String from) {}

  /** A figure beside its chance, with what it is and where that comes from. */
  public record Figure(String name, String value, String chance, String text, String source) {}

  /** Whether anything can be drawn. */
  public boolean drawn() {
    return turns > 1;
  }
}
