package org.gochi.elicitation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks of the partner's next question.
 *
 * @param gap the id of the gap it shall be about; null for whichever the policy takes
 * @param otherThan questions that were put in this place before, as they were worded
 */
public record Wish(@Nullable String gap, List<String> otherThan) {
  /** Nothing in particular. */
  public static final Wish NONE = new Wish(null, List.of());

  public Wish {
    otherThan = List.copyOf(otherThan);
  }
}
