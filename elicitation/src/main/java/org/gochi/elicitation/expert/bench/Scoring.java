package org.gochi.elicitation.expert.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gochi.elicitation.Articulation;
import org.gochi.elicitation.Kind;
import org.gochi.elicitation.Mistake;
import org.gochi.elicitation.Yield;
import org.gochi.elicitation.expert.Dossier;
import org.gochi.elicitation.expert.Dossier.Item;
import org.gochi.elicitation.expert.Wording.Span;
import org.gochi.elicitation.expert.talk.Answer;
import org.gochi.elicitation.expert.talk.Reaction;
import org.jspecify.annotations.Nullable;

/** Makes the figures of one dialogue; no judge is needed, the truth is known. */
final class Scoring {
  /** At this many turns an item everything is compared. */
  static final double TURNS_AN_ITEM = 1.5;

  private static final double OWN_WORDS = 0.7;

  private final Transcript transcript;
  private final Dossier dossier;
  private final Map<String, Item> known = new HashMap<>();
  private final Set<String> released = new HashSet<>();
  private final Map<String, Pending> pending = new HashMap<>();
  private final Map<String, Boolean> held = new HashMap<>();
  private final Map<String, List<Articulation>> cardsByUtterance = new HashMap<>();

  private record Pending(String utterance, Answer.Release release) {}

  private Scoring(Transcript transcript) {
    this.transcript = transcript;
    this.dossier = transcript.dossier();
    dossier.known().forEach(item -> known.put(item.id(), item));
  }

  static Score of(Transcript transcript) {
    return new Scoring(transcript).score();
  }

  private Score score() {
    List<Double> releasedCurve = new ArrayList<>();
    List<Double> heldCurve = new ArrayList<>();
    List<Score.Estimate> estimates = new ArrayList<>();
    Map<Kind, Score.Share> byKind = Map.of();
    int horizon = (int) Math.ceil(TURNS_AN_ITEM * known.size());
    for (int i = 0; i < transcript.turns().size(); i++) {
      take(transcript.turns().get(i));
      releasedCurve.add((double) released.size() / known.size());
      heldCurve.add((double) held.size() / known.size());
      estimate(i + 1, releasedCurve.getLast()).ifPresent(estimates::add);
      if (i + 1 == horizon) {
        byKind = byKind();
      }
    }
    if (byKind.isEmpty()) {
      byKind = byKind();
    }
    @Nullable Integer stop = firstStop();
    Cards cards = new Cards();
    return new Score(
        transcript.arm(),
        dossier.name(),
        dossier.cooperative(),
        dossier.language().tag(),
        known.size(),
        transcript.turns().size(),
        releasedCurve,
        heldCurve,
        byKind,
        area(heldCurve, horizon),
        reaching(heldCurve, 0.5),
        reaching(heldCurve, 0.75),
        cards.all,
        cards.withoutItem,
        cards.onStory,
        cards.inOtherWords,
        mistakenUncorrected(),
        held.isEmpty()
            ? 0
            : (double) held.values().stream().filter(right -> right).count() / held.size(),
        reactions(),
        mistakes(),
        questionLength(),
        share(transcript.turns().stream().filter(Transcript.Turn::reflects).count()),
        stop,
        stop == null ? null : 1 - heldCurve.get(stop - 1),
        estimates,
        transcript.ended());
  }

  private void take(Transcript.Turn turn) {
    String utterance = turn.answer().id();
    for (Answer.Release release : turn.truth().releases()) {
      if (known.containsKey(release.item()) && released.add(release.item())) {
        pending.put(release.item(), new Pending(utterance, release));
      }
    }
    for (Articulation card : turn.cards()) {
      card.quotes().stream()
          .map(quote -> quote.utterance())
          .distinct()
          .forEach(id -> cardsByUtterance.computeIfAbsent(id, k -> new ArrayList<>()).add(card));
    }
    pending
        .entrySet()
        .removeIf(
            entry -> {
              Pending waiting = entry.getValue();
              List<Articulation> cards =
                  cardsByUtterance.getOrDefault(waiting.utterance(), List.of());
              if (!Coverage.holds(waiting.utterance(), waiting.release(), cards)) {
                return false;
              }
              Item item = known.get(entry.getKey());
              held.put(
                  entry.getKey(),
                  item != null
                      && cards.stream()
                          .filter(card -> card.kind() == item.kind())
                          .anyMatch(
                              card ->
                                  Coverage.touches(
                                      waiting.utterance(), card, waiting.release().keys())));
              return true;
            });
  }

  private java.util.Optional<Score.Estimate> estimate(int turn, double truth) {
    Yield yield = transcript.turns().get(turn - 1).yield();
    Yield.Unsaid unsaid = yield.unsaid();
    if (unsaid == null || yield.notions() == 0) {
      return java.util.Optional.empty();
    }
    double seen = yield.notions();
    return java.util.Optional.of(
        new Score.Estimate(
            turn,
            seen / (seen + unsaid.estimate()),
            seen / (seen + unsaid.high()),
            seen / (seen + unsaid.low()),
            truth));
  }

  private Map<Kind, Score.Share> byKind() {
    Map<Kind, Score.Share> shares = new EnumMap<>(Kind.class);
    known
        .values()
        .forEach(
            item ->
                shares.merge(
                    item.kind(),
                    new Score.Share(held.containsKey(item.id()) ? 1 : 0, 1),
                    (a, b) -> new Score.Share(a.of() + b.of(), a.all() + b.all())));
    return shares;
  }

  /** The mean of the curve over the horizon; a dialogue that ended stays where it was. */
  static double area(List<Double> curve, int horizon) {
    double sum = 0;
    for (int i = 0; i < horizon; i++) {
      sum += curve.isEmpty() ? 0 : curve.get(Math.min(i, curve.size() - 1));
    }
    return horizon == 0 ? 0 : sum / horizon;
  }

  static @Nullable Integer reaching(List<Double> curve, double share) {
    for (int i = 0; i < curve.size(); i++) {
      if (curve.get(i) >= share - 1e-9) {
        return i + 1;
      }
    }
    return null;
  }

  private @Nullable Integer firstStop() {
    for (int i = 0; i < transcript.turns().size(); i++) {
      if (transcript.turns().get(i).proposesStop()) {
        return i + 1;
      }
    }
    return null;
  }

  private int mistakenUncorrected() {
    Set<String> said = new HashSet<>();
    transcript.turns().stream()
        .flatMap(turn -> turn.truth().releases().stream())
        .forEach(release -> said.add(release.item()));
    return (int)
        dossier.items().stream()
            .filter(item -> item.mistaken() && said.contains(item.id()))
            .filter(
                item ->
                    dossier.items().stream()
                        .noneMatch(
                            other ->
                                item.id().equals(other.corrects()) && said.contains(other.id())))
            .count();
  }

  private Map<Reaction, Integer> reactions() {
    Map<Reaction, Integer> counts = new EnumMap<>(Reaction.class);
    transcript.turns().forEach(turn -> counts.merge(turn.truth().reaction(), 1, Integer::sum));
    return counts;
  }

  private Map<Mistake, Integer> mistakes() {
    Map<Mistake, Integer> counts = new EnumMap<>(Mistake.class);
    transcript.turns().stream()
        .flatMap(turn -> turn.mistakes().stream())
        .forEach(found -> counts.merge(found.mistake(), 1, Integer::sum));
    return counts;
  }

  private double questionLength() {
    return transcript.turns().stream()
        .map(Transcript.Turn::question)
        .filter(question -> question != null)
        .mapToInt(question -> question.text().codePointCount(0, question.text().length()))
        .average()
        .orElse(0);
  }

  private double share(long count) {
    return transcript.turns().isEmpty() ? 0 : (double) count / transcript.turns().size();
  }

  /** Counts over all cards. */
  private final class Cards {
    private int all;
    private int withoutItem;
    private int onStory;
    private int inOtherWords;

    Cards() {
      Map<String, Answer> truths = new HashMap<>();
      transcript.turns().forEach(turn -> truths.put(turn.answer().id(), turn.truth()));
      for (Transcript.Turn turn : transcript.turns()) {
        for (int i = 0; i < turn.cards().size(); i++) {
          Articulation card = turn.cards().get(i);
          all++;
          inOtherWords += turn.ownWords().get(i) < OWN_WORDS ? 1 : 0;
          if (truths.entrySet().stream().noneMatch(e -> onItem(e.getKey(), e.getValue(), card))) {
            withoutItem++;
            boolean story =
                truths.entrySet().stream()
                    .anyMatch(e -> Coverage.touches(e.getKey(), card, e.getValue().stories()));
            onStory += story ? 1 : 0;
          }
        }
      }
    }

    private static boolean onItem(String utterance, Answer truth, Articulation card) {
      List<Span> spans = truth.releases().stream().map(Answer.Release::said).toList();
      return Coverage.touches(utterance, card, spans);
    }
  }
}
