package org.gochi.spiral.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.gochi.induction.CorpusAnalysis;
import org.gochi.induction.alignment.Alignment;

/** Figures over all dialogues, gathered one dialogue at a time in constant memory. */
public final class Corpus {
  private long dialogues;
  private long turns;
  private long tokens;
  private final Map<String, Long> languages = new TreeMap<>();
  private final Map<String, Moments> figures = new LinkedHashMap<>();

  private final CorpusAnalysis pooled;

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
