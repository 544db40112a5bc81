package org.gochi.induction.emergence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gochi.induction.Reading;
import org.gochi.induction.Span;
import org.gochi.induction.TokenizedTurn;
import org.gochi.induction.Transcript;

/**
 * The conjoint articulations of a talk, kept up to date turn by turn. Adding a turn costs time in
 * proportion to the turn.
 */
public final class Emergence {
  private final Transcript transcript;
  private final List<Reading.Words> words = new ArrayList<>();
  private final ConjointTracker tracker = new ConjointTracker(true);

  public Emergence(Transcript transcript) {
    this.transcript = transcript;
  }

  /** The conjoint articulations of a finished talk. */
  public static List<Conjoint> of(Transcript transcript) {
    var emergence = new Emergence(transcript);
    var reader = new Reading.Reader(transcript.vocabulary());
    for (TokenizedTurn turn : transcript.turns()) {
      emergence.add(reader.read(turn));
    }
    return emergence.conjoint();
  }

  /** Reads the next turn of the transcript; says how many joinings it has made conjoint. */
  public int add(Reading.Words turn) {
    words.add(turn);
    return tracker.add(turn.speaker(), turn.content(), turn.types());
  }

  /** Whether anybody has said the content term, by its number in the vocabulary. */
  public boolean known(int term) {
    return tracker.broughtBy(term) >= 0;
  }

  /** Where a term comes from; null where nobody has said it yet. */
  public Conjoint.@org.jspecify.annotations.Nullable Constituent origin(String term) {
    int token = transcript.vocabulary().id(term);
    int by = tracker.broughtBy(token);
    return by < 0
        ? null
        : new Conjoint.Constituent(term, transcript.speakers().get(by), tracker.broughtIn(token));
  }

  /** All so far, in the order of their first uses; joinings that overlap there are one. */
  public List<Conjoint> conjoint() {
    Map<Integer, List<ConjointTracker.Event>> byPair = new LinkedHashMap<>();
    for (var use : tracker.uses()) {
      byPair.computeIfAbsent(use.pair(), k -> new ArrayList<>()).add(use);
    }
    var pairs = new ArrayList<>(byPair.keySet());
    pairs.sort(
        Comparator.<Integer>comparingInt(p -> tracker.turnOf(p))
            .thenComparingInt(p -> tracker.placeOf(p)));
    var found = new ArrayList<Conjoint>();
    for (int i = 0; i < pairs.size(); ) {
      int j = i + 1;
      while (j < pairs.size()
          && tracker.turnOf(pairs.get(j)) == tracker.turnOf(pairs.get(i))
          && tracker.placeOf(pairs.get(j)) == tracker.placeOf(pairs.get(j - 1)) + 1) {
        j++;
      }
      found.add(articulation(pairs.subList(i, j), byPair));
      i = j;
    }
    return List.copyOf(found);
  }

  private Conjoint articulation(
      List<Integer> pairs, Map<Integer, List<ConjointTracker.Event>> byPair) {
    int turn = tracker.turnOf(pairs.getFirst());
    int from = tracker.placeOf(pairs.getFirst());
    int to = tracker.placeOf(pairs.getLast()) + 1;
    var constituents = new ArrayList<Conjoint.Constituent>();
    for (int place = from; place <= to; place++) {
      int term = words.get(turn).content()[place];
      constituents.add(
          new Conjoint.Constituent(
              transcript.vocabulary().form(term),
              name(tracker.broughtBy(term)),
              tracker.broughtIn(term)));
    }
    var uses = new TreeMap<Integer, Conjoint.Use>();
    for (int pair : pairs) {
      for (var use : byPair.getOrDefault(pair, List.of())) {
        uses.putIfAbsent(
            use.turn(),
            new Conjoint.Use(
                use.turn(), name(use.speaker()), span(use.turn(), use.place(), use.place() + 1)));
      }
    }
    Span span = span(turn, from, to);
    return new Conjoint(
        span.of(transcript.turn(turn).text()),
        turn,
        name(tracker.speakerOf(pairs.getFirst())),
        span,
        List.copyOf(constituents),
        List.copyOf(uses.values()));
  }

  private Span span(int turn, int fromPlace, int toPlace) {
    int[] positions = words.get(turn).positions();
    return transcript.turn(turn).span(positions[fromPlace], positions[toPlace] + 1);
  }

  private String name(int speaker) {
    return transcript.speakers().get(speaker);
  }
}
