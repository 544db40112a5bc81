package org.gochi.induction;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * A sequence of turns by one, two or more participants.
 *
 * @param id what the source calls it; need not be unique
 * @param turns in the order in which they were said
 */
public record Dialogue(String id, List<Turn> turns) {
  public Dialogue {
    turns = List.copyOf(turns);
  }

  /** The participants, in the order of their first turns. */
  public List<String> speakers() {
    var names = new LinkedHashSet<String>();
    for (Turn turn : turns) {
      names.add(turn.speaker());
    }
    return List.copyOf(names);
  }
}
