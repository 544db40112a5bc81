package org.gochi.elicitation.expert.talk;

import java.util.List;
import org.gochi.elicitation.expert.Wording.Span;

/**
 * What an expert said, with the truth about it.
 *
 * @param text the words
 * @param reaction what the answer does
 * @param releases items that came out with it
 * @param stories where an incident was told, in code points of {@code text}
 * @param gone whether the person will say no more
 */
public record Answer(
    String text, Reaction reaction, List<Release> releases, List<Span> stories, boolean gone) {
  public Answer {
    releases = List.copyOf(releases);
    stories = List.copyOf(stories);
  }

  /**
   * An item that came out.
   *
   * @param item its id
   * @param said the words it came out in, in code points of the answer
   * @param keys the words among them that carry the knowing
   */
  public record Release(String item, Span said, List<Span> keys) {
    public Release {
      keys = List.copyOf(keys);
    }
  }
}
