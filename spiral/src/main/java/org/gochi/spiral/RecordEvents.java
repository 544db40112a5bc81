package org.gochi.spiral;

import java.time.Duration;
import java.util.List;
import org.gochi.record.RecordStore;
import org.gochi.spiral.externalize.Following;

/** Events from the record. */
final class RecordEvents implements Events {
  private final RecordStore store;
  private final Following following;

  RecordEvents(RecordStore store, Following following) {
    this.store = store;
    this.following = following;
  }

  @Override
  public List<Event> read(String dialogue, long after, int limit, Duration wait) {
    return following.read(dialogue, after, limit, wait).stream()
        .map(
            happened ->
                new Event(
                    happened.sequence(),
                    happened.ba(),
                    happened.dialogue(),
                    happened.kind(),
                    happened.actor(),
                    happened.at(),
                    happened.about().isEmpty() ? List.of() : List.of(happened.about())))
        .toList();
  }

  @Override
  public long last() {
    return store.last();
  }
}
