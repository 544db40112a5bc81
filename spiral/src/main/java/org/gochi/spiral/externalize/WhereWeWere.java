package org.gochi.spiral.externalize;

import java.util.List;

/**
 * What to read on coming back: a few lines that cite.
 *
 * @param lines in order; a person's own wording is one line without a citation
 * @param edited whether a person worded it
 */
public record WhereWeWere(List<Line> lines, boolean edited) {
  public WhereWeWere {
    lines = List.copyOf(lines);
  }

  /** One line and the utterances or cards it comes from. */
  public record Line(String text, List<String> cites) {
    public Line {
      cites = List.copyOf(cites);
    }
  }
}
