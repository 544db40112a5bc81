package org.gochi.server.stream;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.gochi.spiral.Events;
import org.gochi.spiral.Replies;
import org.gochi.spiral.Workbench;
import org.jspecify.annotations.Nullable;

/**
 * Tells one reader what happens in one dialogue, entry by entry, and the text of each reply while
 * it comes. Nothing is queued: the record and the kept replies are what is read from, at the
 * reader's own speed, so a slow reader costs nothing and misses nothing.
 *
 * <p>The order is the record's. A reply's text comes between the entry that begins it and the entry
 * that ends it; other entries may come in between. Entries that only keep text already told are
 * passed over.
 */
final class DialogueStream {
  private static final String REPLY_BEGUN = "reply begun";
  private static final String REPLY_GREW = "reply grew";
  private static final String REPLY_ENDED = "reply ended";

  /** Entries read at once. */
  private static final int BATCH = 200;

  /** The longest wait for an entry before the stream looks whether it should end. */
  private static final Duration WAIT = Duration.ofMillis(500);

  /** The longest wait for text before it looks for entries again. */
  private static final Duration TEXT = Duration.ofMillis(150);

  private final Workbench workbench;
  private final String dialogue;
  private final EventWriter out;
  private final Duration heartbeat;
  private Cursor cursor;
  private boolean textTold;

  DialogueStream(
      Workbench workbench, String dialogue, Cursor from, EventWriter out, Duration heartbeat) {
    this.workbench = workbench;
    this.dialogue = dialogue;
    this.cursor = from;
    this.out = out;
    this.heartbeat = heartbeat;
  }

  /** Tells until the stream is told to end, or writing fails because nobody reads any more. */
  void run(Streams.Open stream) throws IOException {
    out.retry(1_000);
    joinRunning();
    long spoke = System.nanoTime();
    while (!stream.ended()) {
      @Nullable String reply = textTold ? null : cursor.reply();
      boolean told = tellEntries(reply == null ? WAIT : Duration.ZERO);
      reply = textTold ? null : cursor.reply();
      if (reply != null) {
        told |= tellText(reply);
      }
      if (told) {
        out.flush();
        spoke = System.nanoTime();
      } else if (System.nanoTime() - spoke >= heartbeat.toNanos()) {
        out.heartbeat();
        spoke = System.nanoTime();
      }
    }
  }

  /** A reader that comes anew while a reply is being made hears it from its first word. */
  private void joinRunning() {
    if (cursor.reply() == null) {
      workbench
          .replies()
          .running(dialogue)
          .filter(r -> workbench.views().utterance(dialogue, r).sequence() <= cursor.after())
          .ifPresent(r -> cursor = cursor.in(r));
    }
  }

  private boolean tellEntries(Duration wait) throws IOException {
    List<Events.Event> entries = workbench.events().read(dialogue, cursor.after(), BATCH, wait);
    for (Events.Event entry : entries) {
      tellEntry(entry);
    }
    return !entries.isEmpty();
  }

  private void tellEntry(Events.Event entry) throws IOException {
    switch (entry.kind()) {
      case REPLY_BEGUN -> {
        cursor = cursor.after(entry.sequence()).in(entry.about().getFirst());
        textTold = false;
      }
      case REPLY_GREW -> {
        cursor = cursor.after(entry.sequence());
        return;
      }
      case REPLY_ENDED -> {
        tellRest();
        cursor = cursor.after(entry.sequence()).between();
        textTold = false;
      }
      default -> cursor = cursor.after(entry.sequence());
    }
    out.event("entry", cursor, entry);
  }

  /** The rest of a reply that has ended, before the entry that says so. */
  private void tellRest() throws IOException {
    String reply = cursor.reply();
    while (reply != null && !textTold) {
      tellText(reply);
    }
  }

  private boolean tellText(String reply) throws IOException {
    Replies.Piece piece = workbench.replies().read(dialogue, reply, cursor.offset(), TEXT);
    if (piece.text().isEmpty() && !piece.last()) {
      return false;
    }
    cursor = cursor.told(piece.next());
    textTold = piece.last();
    if (piece.text().isEmpty()) {
      // The entry that ends the reply says so. An event without text would have the id of the one
      // before: a reader cut off after it would get it again and again.
      return false;
    }
    out.event("text", cursor, piece);
    out.flush();
    return true;
  }
}
