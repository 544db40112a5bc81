package org.gochi.elicitation.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gochi.elicitation.Yield;
import org.gochi.elicitation.reading.Sentence;
import org.gochi.elicitation.reading.Sign;
import org.jspecify.annotations.Nullable;

/** What has been told, by its terms: what is met again, what is new, and how much a turn brings. */
final class Notions {
  /** Two tellings that share so many terms speak of one thing. */
  private static final int SHARED = 2;

  /** Of a hundred terms so many in common, and the later telling repeats the earlier. */
  private static final int REPEATED = 85;

  /** Of a hundred terms of the shorter sentence so many in common, and a denial denies it. */
  private static final int OPPOSED = 75;

  /** Two words in common may be an accident of speech. */
  private static final int LEAST_OPPOSED = 3;

  /** A term so common names nothing any more. */
  private static final int MOST_OF_A_TERM = 24;

  private final Map<String, List<Telling>> byTerm = new HashMap<>();
  private final List<Integer> newPerTurn = new ArrayList<>();
  private int all;
  private int once;
  private int twice;

  /**
   * Earlier tellings that later words meet.
   *
   * @param repeated what they merely repeat
   * @param opposed what they deny: the same terms, but said not to be so, or the other way round
   */
  record Met(@Nullable Telling repeated, @Nullable Telling opposed) {}

  /**
   * Counts earlier tellings met again in a turn.
   *
   * @param turn the turn in which it was told, from 1
   */
  Met meet(Told told, int turn) {
    Set<String> terms = told.terms();
    boolean negated = told.shows(Sign.NEGATION);
    Map<Telling, Integer> shared = new LinkedHashMap<>();
    for (String term : terms) {
      for (Telling telling : byTerm.getOrDefault(term, List.of())) {
        shared.merge(telling, 1, Integer::sum);
      }
    }
    Telling repeated = null;
    Telling opposed = null;
    for (Map.Entry<Telling, Integer> entry : shared.entrySet()) {
      Telling telling = entry.getKey();
      int common = entry.getValue();
      if (telling.turn != turn && common >= SHARED && telling.metAt != turn) {
        telling.metAt = turn;
        telling.met++;
        once -= telling.met == 2 ? 1 : 0;
        twice += telling.met == 2 ? 1 : telling.met == 3 ? -1 : 0;
      }
      int union = terms.size() + telling.terms.size() - common;
      if (terms.size() < SHARED || telling.turn == turn) {
        continue;
      }
      // What the person declined stands no more; what they said beside it may.
      if (!telling.closed && denies(told, telling.told)) {
        opposed = telling;
      } else if (telling.told.shows(Sign.NEGATION) == negated && common * 100 >= union * REPEATED) {
        repeated = telling;
      }
    }
    return new Met(repeated, opposed);
  }

  /** Whether a sentence says not to be so what one before said to be, or the other way round. */
  static boolean denies(Told now, Told before) {
    return now.sentences().stream()
        .anyMatch(one -> before.sentences().stream().anyMatch(other -> denies(one, other)));
  }

  private static boolean denies(Sentence one, Sentence other) {
    if (one.shows(Sign.NEGATION) == other.shows(Sign.NEGATION)) {
      return false;
    }
    Set<String> terms = new HashSet<>(one.terms());
    Set<String> others = new HashSet<>(other.terms());
    int fewer = Math.min(terms.size(), others.size());
    terms.retainAll(others);
    return terms.size() >= LEAST_OPPOSED && terms.size() * 100 >= fewer * OPPOSED;
  }

  /** Takes something new. */
  void add(Telling telling) {
    all++;
    once++;
    for (String term : telling.terms) {
      List<Telling> known = byTerm.computeIfAbsent(term, t -> new ArrayList<>());
      if (known.size() < MOST_OF_A_TERM) {
        known.add(telling);
      }
    }
  }

  /** Ends a turn that brought so many new things. */
  void endTurn(int fresh) {
    newPerTurn.add(fresh);
  }

  /** How rare a term is in what was told: 1 for a new one. */
  double rarity(String term) {
    return 1.0 / (1 + 0.4 * byTerm.getOrDefault(term, List.of()).size());
  }

  /** The share of the last turns, at most so many, that brought something new; 0 to 1. */
  double recentYield(int turns) {
    int from = Math.max(0, newPerTurn.size() - turns);
    return newPerTurn.subList(from, newPerTurn.size()).stream().mapToInt(n -> Math.min(n, 1)).sum()
        / (double) Math.max(1, newPerTurn.size() - from);
  }

  /** How much has come out. */
  Yield yields() {
    return Unsaid.of(newPerTurn, all, once, twice);
  }
}
