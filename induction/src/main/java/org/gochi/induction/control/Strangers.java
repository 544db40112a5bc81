package org.gochi.induction.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gochi.induction.Dialogue;
import org.gochi.induction.Reading;
import org.gochi.induction.Transcript;

/**
 * Other dialogues, cut into tokens and read once, that lend their turns to pseudo-dyads. Immutable,
 * and safe for use by several threads at once.
 */
public final class Strangers {
  private final List<Stranger> all;

  private Strangers(List<Stranger> all) {
    this.all = all;
  }

  /** One of them, with how often its content terms occur and the length of these as a vector. */
  record Stranger(
      Dialogue dialogue,
      List<String> speakers,
      Reading reading,
      Map<String, Integer> terms,
      double norm) {}

  /**
   * Reads the dialogues of a pool.
   *
   * @param said cuts a dialogue and leaves out what its turns copied
   */
  public static Strangers of(DialoguePool pool, Function<Dialogue, Transcript> said) {
    var all = new ArrayList<Stranger>();
    for (Dialogue dialogue : pool.dialogues()) {
      Transcript transcript = said.apply(dialogue);
      Reading reading = Reading.of(transcript);
      Map<String, Integer> terms = reading.turnsByTerm();
      all.add(
          new Stranger(dialogue, List.copyOf(transcript.speakers()), reading, terms, norm(terms)));
    }
    return new Strangers(List.copyOf(all));
  }

  /** All of them but the dialogue itself. */
  List<Stranger> to(Dialogue dialogue) {
    return all.stream().filter(stranger -> !stranger.dialogue().equals(dialogue)).toList();
  }

  /** The same, most alike first: cosine of their content-term counts. */
  List<Stranger> alike(Dialogue dialogue, Reading reading) {
    record Likeness(Stranger stranger, double cosine) {}
    Map<String, Integer> terms = reading.turnsByTerm();
    double norm = norm(terms);
    var likeness = new ArrayList<Likeness>();
    for (Stranger stranger : to(dialogue)) {
      double norms = norm * stranger.norm();
      likeness.add(new Likeness(stranger, norms == 0 ? 0 : dot(terms, stranger.terms()) / norms));
    }
    likeness.sort(Comparator.comparingDouble(Likeness::cosine).reversed());
    return likeness.stream().map(Likeness::stranger).toList();
  }

  private static double dot(Map<String, Integer> a, Map<String, Integer> b) {
    double dot = 0;
    for (var entry : a.entrySet()) {
      dot += (double) entry.getValue() * b.getOrDefault(entry.getKey(), 0);
    }
    return dot;
  }

  private static double norm(Map<String, Integer> counts) {
    return Math.sqrt(counts.values().stream().mapToDouble(c -> (double) c * c).sum());
  }
}
