package org.gochi.spiral.ba;

import java.time.Instant;
import java.util.List;
import org.gochi.elicitation.Language;

/**
 * A ba as a list shows it.
 *
 * @param id stable, for addresses
 * @param name what people call it; empty once erased
 * @param purpose what it is for; may be empty
 * @param dialogues how many it holds
 * @param cards how many articulations stand in it (proposed, affirmed or corrected)
 * @param sample whether it is the sample that comes with the workbench
 * @param erased whether its words have been erased
 */
public record BaView(
    String id,
    String name,
    String purpose,
    Language language,
    Instant openedAt,
    int dialogues,
    int cards,
    List<Participant> participants,
    boolean sample,
    boolean erased) {
  public BaView {
    participants = List.copyOf(participants);
  }

  /**
   * One who takes part.
   *
   * @param actor the id used in entries
   * @param name what to call them; the id where no name was given or it was erased
   */
  public record Participant(String actor, String name) {}
}
