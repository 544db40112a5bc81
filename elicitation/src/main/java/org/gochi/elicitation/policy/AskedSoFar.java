package org.gochi.elicitation.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gochi.elicitation.Move;
import org.gochi.elicitation.methods.Probe;
import org.gochi.elicitation.methods.Scope;

/** What the partner has asked: which probes, how often, how long ago, in which words. */
final class AskedSoFar {
  /** So many questions back, the last asking of a probe still matters. */
  private static final int RECENT = 6;

  private static final int LONG_AGO = 100;

  private final Map<String, Integer> times = new HashMap<>();
  private final Set<String> wordings = new HashSet<>();
  private final List<String> order = new ArrayList<>();
  private final Map<String, Integer> lastOfGroup = new HashMap<>();
  private final Map<Scope, Integer> lastOfScope = new HashMap<>();
  private final Map<Move, Integer> lastOfMove = new HashMap<>();

  /** Probes about the work as a whole that rest together; occasions rest longer. */
  static String group(Probe probe) {
    return probe.move() == Move.INCIDENT
        ? "incident"
        : probe.scope().name().toLowerCase(Locale.ROOT);
  }

  /** Notes that so was asked, whatever it was. */
  void words(String question) {
    wordings.add(same(question));
  }

  /** Notes a move made in a turn. */
  void move(Move move, int turn) {
    lastOfMove.put(move, turn);
  }

  /**
   * Notes a probe.
   *
   * @param key its id, with a plus when it asked for more of what it brought
   */
  void probe(Probe probe, String key, int turn) {
    times.merge(key, 1, Integer::sum);
    order.add(probe.id());
    lastOfGroup.put(group(probe), turn);
    lastOfScope.put(probe.scope(), turn);
  }

  /** A question stripped to what makes two questions the same. */
  static String same(String question) {
    return question.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  boolean worded(String question) {
    return wordings.contains(same(question));
  }

  boolean ever(String key) {
    return times.containsKey(key);
  }

  int times(String key) {
    return times.getOrDefault(key, 0);
  }

  /** How many questions ago a probe was last asked; large when it was not of late. */
  int since(String probe) {
    int from = Math.max(0, order.size() - RECENT);
    int last = order.subList(from, order.size()).lastIndexOf(probe);
    return last < 0 ? LONG_AGO : order.size() - from - last;
  }

  /** The turn in which a group of probes was last asked; long before the first when it was not. */
  int lastOf(String group) {
    return lastOfGroup.getOrDefault(group, -LONG_AGO);
  }

  /** The turn in which a probe of a scope was last asked; long before the first when none was. */
  int lastOf(Scope scope) {
    return lastOfScope.getOrDefault(scope, -LONG_AGO);
  }

  /** The turn in which a move was last made; long before the first when it was not. */
  int lastOf(Move move) {
    return lastOfMove.getOrDefault(move, -LONG_AGO);
  }
}
