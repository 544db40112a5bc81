package org.gochi.induction.control;

import java.util.List;
import java.util.TreeMap;
import org.gochi.induction.Dialogue;

/**
 * A bounded sample of a corpus, from which the other halves of pseudo-dyads are drawn. Which
 * dialogues stay depends on the seed and on the dialogues, not on their order, so that samples made
 * apart and merged are the same as one made at once. Not safe for several threads.
 */
public final class DialoguePool {
  private final int limit;
  private final long seed;
  private final TreeMap<Long, Dialogue> sample = new TreeMap<>();

  /** A pool of at most that many dialogues. */
  public DialoguePool(int limit, long seed) {
    this.limit = limit;
    this.seed = seed;
  }

  /** Offers a dialogue; keeps it if it is among those with the lowest seeded hash. */
  public void offer(Dialogue dialogue) {
    if (dialogue.speakers().size() < 2) {
      return;
    }
    sample.put(mix(dialogue), dialogue);
    trim();
  }

  /** Takes in another pool of the same seed. */
  public void merge(DialoguePool other) {
    sample.putAll(other.sample);
    trim();
  }

  private void trim() {
    while (sample.size() > limit) {
      sample.pollLastEntry();
    }
  }

  private long mix(Dialogue dialogue) {
    long h = seed ^ dialogue.id().hashCode() * 0x9E3779B97F4A7C15L ^ dialogue.hashCode();
    h = (h ^ (h >>> 30)) * 0xBF58476D1CE4E5B9L;
    h = (h ^ (h >>> 27)) * 0x94D049BB133111EBL;
    return h ^ (h >>> 31);
  }

  /** The dialogues kept, in the order of their hashes. */
  public List<Dialogue> dialogues() {
    return List.copyOf(sample.values());
  }
}
