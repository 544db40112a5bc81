package org.gochi.spiral.study;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.gochi.exchange.Role;
import org.gochi.induction.CorpusAnalysis;
import org.gochi.induction.alignment.Alignment;
import org.gochi.induction.control.Control;
import org.gochi.induction.control.Controlled;
import org.gochi.induction.direction.Direction;

/** Figures over all dialogues, gathered one dialogue at a time in constant memory. */
public final class Corpus {
  private long dialogues;
  private long turns;
  private long tokens;
  private final Map<String, Long> languages = new TreeMap<>();
  private final Map<String, Moments> figures = new LinkedHashMap<>();

  private final Map<Role, Brought> brought = new EnumMap<>(Role.class);
  private final CorpusAnalysis pooled;

  /**
   * What one side brought, over all dialogues.
   *
   * @param words content words that the side was first to say
   * @param takenUp of these, how many the other soon took up
   * @param measured how many were taken up where there are chance versions
   * @param chance how many would be by chance, in the same dialogues
   */
  public record Brought(long words, long takenUp, double measured, double chance) {
    private Brought plus(Brought other) {
      return new Brought(
          words + other.words,
          takenUp + other.takenUp,
          measured + other.measured,
          chance + other.chance);
    }
  }

  Corpus(long seed) {
    pooled = new CorpusAnalysis(seed);
  }

  void add(Studied studied) {
    pooled.add(studied.analysis());
    dialogues++;
    turns += studied.analysis().turns();
    tokens += studied.analysis().tokens();
    languages.merge(studied.language().tag(), 1L, Long::sum);
    Alignment alignment = studied.analysis().alignment();
    for (Direction.Toward toward : studied.analysis().direction().toward()) {
      brought.merge(
          studied.roles().getOrDefault(toward.from(), Role.UNKNOWN),
          brought(studied, toward),
          Brought::plus);
    }
    add("turns", studied.analysis().turns());
    add("tokens", studied.analysis().tokens());
    add("expressions", alignment.expressions());
    add("variety", alignment.variety());
    add("repetition", alignment.repetition());
    add("vocabularyOverlap", alignment.vocabularyOverlap());
    add("entropy", alignment.entropy());
    add("meanLength", alignment.meanLength());
    add("maxLength", alignment.maxLength());
  }

  private static Brought brought(Studied studied, Direction.Toward toward) {
    double measured = 0;
    double chance = 0;
    for (Controlled each : studied.analysis().controls()) {
      if (each.control() == Control.PERMUTED
          && each.measure().equals("direction.induction")
          && toward.from().equals(each.from())
          && toward.to().equals(each.to())) {
        measured += each.raw();
        chance += each.mean();
      }
    }
    return new Brought(
        toward.induction().brought(), toward.induction().takenUp(), measured, chance);
  }

  /** What each side brought; sides that no source told are under {@link Role#UNKNOWN}. */
  public Map<Role, Brought> brought() {
    return Collections.unmodifiableMap(brought);
  }

  private void add(String figure, double value) {
    figures.computeIfAbsent(figure, f -> new Moments()).add(value);
  }

  /** Figures pooled over all dialogues, with their chance. */
  public CorpusAnalysis.Summary summary() {
    return pooled.summary();
  }

  /** How many dialogues. */
  public long dialogues() {
    return dialogues;
  }

  /** How many turns in all. */
  public long turns() {
    return turns;
  }

  /** How many tokens in all. */
  public long tokens() {
    return tokens;
  }

  /** Dialogues by language tag. */
  public Map<String, Long> languages() {
    return Collections.unmodifiableMap(languages);
  }

  /** Spread of each figure over dialogues. */
  public Map<String, Moments> figures() {
    return Collections.unmodifiableMap(figures);
  }
}
