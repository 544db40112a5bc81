package org.gochi.spiral.externalize;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The hearings of the dialogues last used. Each is guarded by a lock of its own; one that is not
 * here is folded anew from the tables.
 */
public final class Hearings {
  private static final int MOST = 256;

  /** What a hearing is for: a model's calls last long, and must not keep others waiting. */
  enum Use {
    MIRROR,
    REPLY,
    ARTICULATION
  }

  /** A hearing and its lock. */
  static final class Guarded {
    final ReentrantLock lock = new ReentrantLock();
    final Hearing hearing;

    Guarded(Hearing hearing) {
      this.hearing = hearing;
    }
  }

  private record Key(String dialogue, Use use) {}

  private final Map<Key, Guarded> recent =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Guarded> eldest) {
          return size() > MOST;
        }
      };

  synchronized Guarded of(String ba, String dialogue, Use use) {
    return recent.computeIfAbsent(
        new Key(dialogue, use), key -> new Guarded(new Hearing(ba, dialogue)));
  }

  /** Forgets everything: words may have gone. */
  public synchronized void forget() {
    recent.clear();
    org.gochi.elicitation.reading.Reader.forget();
  }
}
