package org.gochi.elicitation;

import java.util.List;

/**
 * Where a paused dialogue stands, in the person's words, made without a model.
 *
 * @param lines what is held and what is open, in reading order
 */
public record WhereWeWere(List<Line> lines) {
  public WhereWeWere {
    lines = List.copyOf(lines);
  }

  /** What a line is about. */
  public enum Part {
    /** What the dialogue is about. */
    ABOUT,
    /** Something held in a card. */
    HELD,
    /** Something not said yet. */
    OPEN,
    /** The last thing that was asked and said. */
    LAST
  }

  /**
   * One line of the summary.
   *
   * @param part what it is about
   * @param text the line, in the dialogue's language
   * @param quotes the words it stands on
   */
  public record Line(Part part, String text, List<Quote> quotes) {
    public Line {
      quotes = List.copyOf(quotes);
    }
  }

  /** The lines as plain text, one a line. */
  public String text() {
    return String.join("\n", lines.stream().map(Line::text).toList());
  }
}
