package org.gochi.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One conversation as a reader found it.
 *
 * @param id the conversation's own id, or the file's name without its ending
 * @param title its title
 * @param language {@code en}, {@code ja} or another tag, where the source says
 * @param format the format it was read from
 * @param file the file, and the entry in it, for messages to a person
 * @param turns what was said, in order; may be of one speaker or of many
 * @param leftOut messages that were not said to the other: hidden, system, tool and reasoning
 */
public record Conversation(
    String id,
    @Nullable String title,
    @Nullable String language,
    Format format,
    String file,
    List<Turn> turns,
    int leftOut) {

  public Conversation {
    turns = List.copyOf(turns);
  }
}
