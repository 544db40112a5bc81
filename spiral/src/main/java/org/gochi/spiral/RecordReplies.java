package org.gochi.spiral;

import java.time.Duration;
import java.util.Optional;
import org.gochi.spiral.externalize.Making;
import org.gochi.spiral.externalize.Reader;
import org.gochi.spiral.externalize.UtteranceState;
import org.gochi.spiral.externalize.UtteranceView;

/** Replies: from memory while they are made here, from the record otherwise. */
final class RecordReplies implements Replies {
  private static final Duration LOOK = Duration.ofMillis(100);
  private final Making making;
  private final Reader reader;

  RecordReplies(Making making, Reader reader) {
    this.making = making;
    this.reader = reader;
  }

  @Override
  public Optional<String> running(String dialogue) {
    return making.running(dialogue);
  }

  @Override
  public Piece read(String dialogue, String reply, int from, Duration wait) {
    long until = System.nanoTime() + wait.toNanos();
    while (true) {
      Optional<String> live = making.read(dialogue, reply, from, wait);
      UtteranceView kept = reader.utterance(dialogue, reply);
      boolean last = kept.state() != UtteranceState.STREAMING;
      String text = last || live.isEmpty() ? after(kept.text(), from) : live.get();
      Duration left = Duration.ofNanos(until - System.nanoTime());
      // A reply that waits its turn, or is made by another program, is looked up again.
      if (last || !text.isEmpty() || left.isNegative() || !making.pause(min(left, LOOK))) {
        return new Piece(
            reply, from, text, from + text.codePointCount(0, text.length()), kept.state());
      }
    }
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private static String after(String text, int from) {
    return from >= text.codePointCount(0, text.length())
        ? ""
        : text.substring(text.offsetByCodePoints(0, from));
  }

  @Override
  public boolean awaitQuiet(String dialogue, Duration wait) {
    return making.awaitQuiet(dialogue, wait);
  }
}
