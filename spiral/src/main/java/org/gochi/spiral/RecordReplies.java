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
      Optional<String> live = making.read(dialogue, reply, from, left(until));
      if (live.isPresent()) {
        return piece(reply, from, live.get(), UtteranceState.STREAMING);
      }
      UtteranceView kept = reader.utterance(dialogue, reply);
      String text = after(kept.text(), from);
      Duration left = left(until);
      // A reply that waits its turn begins here; one that another program makes is looked up again.
      if (kept.state() != UtteranceState.STREAMING
          || !text.isEmpty()
          || left.isZero()
          || !making.awaitBegun(dialogue, reply, min(left, LOOK))) {
        return piece(reply, from, text, kept.state());
      }
    }
  }

  private static Piece piece(String reply, int from, String text, UtteranceState state) {
    return new Piece(reply, from, text, from + text.codePointCount(0, text.length()), state);
  }

  private static Duration left(long until) {
    return Duration.ofNanos(Math.max(0, until - System.nanoTime()));
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
