package org.gochi.spiral;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has happened, in order, from any entry on. The text of a reply comes from {@link Replies}.
 */
public interface Events {
  /**
   * Events of one dialogue after an entry; waits up to {@code wait} for the first.
   *
   * @param after sequence of the last event the reader has; 0 for all
   * @param limit at least 1
   * @return oldest first, perhaps empty
   */
  List<Event> read(String dialogue, long after, int limit, Duration wait);

  /** The sequence of the last entry of the whole record. */
  long last();

  /**
   * One thing that happened.
   *
   * @param sequence its place in the record: what a reader gives back to resume
   * @param kind the entry's kind, such as {@code utterance said} or {@code card affirmed}
   * @param about ids of what it concerns: utterances, cards, links, suggestions
   */
  record Event(
      long sequence,
      String ba,
      @Nullable String dialogue,
      String kind,
      String actor,
      Instant at,
      List<String> about) {
    public Event {
      about = List.copyOf(about);
    }
  }
}
