package org.gochi.induction.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gochi.induction.Dialogue;
import org.gochi.induction.Reading;
import org.gochi.induction.Tokenizer;
import org.gochi.induction.Transcript;

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

  /** The dialogues kept, most alike first: cosine of their content-term counts. */
  public List<Dialogue> alike(Dialogue dialogue, Tokenizer tokenizer) {
    Map<String, Integer> terms = terms(dialogue, tokenizer);
    record Likeness(Dialogue dialogue, double cosine) {}
    var likeness = new ArrayList<Likeness>();
    for (Dialogue other : sample.values()) {
      likeness.add(new Likeness(other, cosine(terms, terms(other, tokenizer))));
    }
    likeness.sort(Comparator.comparingDouble(Likeness::cosine).reversed());
    return likeness.stream().map(Likeness::dialogue).toList();
  }

  private static Map<String, Integer> terms(Dialogue dialogue, Tokenizer tokenizer) {
    Transcript transcript = Transcript.of(dialogue, tokenizer);
    Reading reading = Reading.of(transcript);
    var counts = new HashMap<String, Integer>();
    for (int t = 0; t < reading.size(); t++) {
      for (int term : reading.types(t)) {
        counts.merge(transcript.vocabulary().form(term), 1, Integer::sum);
      }
    }
    return counts;
  }

  private static double cosine(Map<String, Integer> a, Map<String, Integer> b) {
    double dot = 0;
    for (var entry : a.entrySet()) {
      dot += (double) entry.getValue() * b.getOrDefault(entry.getKey(), 0);
    }
    double norms = norm(a) * norm(b);
    return norms == 0 ? 0 : dot / norms;
  }

  private static double norm(Map<String, Integer> counts) {
    return Math.sqrt(counts.values().stream().mapToDouble(c -> (double) c * c).sum());
  }
}
