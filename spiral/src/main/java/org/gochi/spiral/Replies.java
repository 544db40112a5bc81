package org.gochi.spiral;

import java.time.Duration;
import java.util.Optional;
import org.gochi.spiral.externalize.UtteranceState;

/**
 * Replies as they are made. A reply is made by the workbench whether anybody reads it or not; a
 * reader who went away comes back at any offset and gets the same text.
 */
public interface Replies {
  /** The reply being made in a dialogue now, as an utterance id. */
  Optional<String> running(String dialogue);

  /**
   * The text of a reply from an offset on. Waits until there is some, the reply ends, or {@code
   * wait} has passed; then gives what there is, perhaps nothing.
   *
   * @param from offset in Unicode code points, 0 to the length so far
   */
  Piece read(String dialogue, String reply, int from, Duration wait);

  /**
   * Waits until nothing is under way in a dialogue: no reply, no articulating.
   *
   * @return whether it is quiet; false if {@code wait} passed first
   */
  boolean awaitQuiet(String dialogue, Duration wait);

  /**
   * Part of a reply.
   *
   * @param from where it begins, in code points
   * @param next where to go on reading
   * @param state streaming while more may come
   */
  record Piece(String reply, int from, String text, int next, UtteranceState state) {
    /** Whether no more will come after this piece. */
    public boolean last() {
      return state != UtteranceState.STREAMING;
    }
  }
}
