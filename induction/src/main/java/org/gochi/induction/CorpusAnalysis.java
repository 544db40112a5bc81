package org.gochi.induction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gochi.induction.control.BenjaminiHochberg;
import org.gochi.induction.control.Control;
import org.gochi.induction.control.Controlled;
import org.gochi.induction.control.Tail;
import org.gochi.induction.direction.TransferEntropy;
import org.gochi.induction.emergence.Decomposition;
import org.jspecify.annotations.Nullable;

/**
 * The fold of a corpus: add analyses as they come, merge folds made apart, ask for the summary at
 * any time. Memory does not grow with the number of dialogues. Not safe for several threads; give
 * each thread its own and merge.
 */
public final class CorpusAnalysis {
  /** Speakers' names that figures are kept apart by; in a corpus with more, the rest are joined. */
  private static final int MOST_NAMES = 16;

  private static final String OTHERS = "others";
  private static final int TRANSFER_SURROGATES = 100;

  private final long seed;
  private final TreeMap<String, Fold> folds = new TreeMap<>();
  private final Map<String, Integer> names = new LinkedHashMap<>();
  private final Map<Mutual.Verdict, Long> verdicts = new TreeMap<>();
  private final TreeMap<String, TransferEntropy> transfer = new TreeMap<>();
  private final double[][][] pasts = new double[2][2][2];
  private long dialogues;
  private long turns;
  private long tokens;
  private long conjoint;

  public CorpusAnalysis(long seed) {
    this.seed = seed;
  }

  /** Adds a dialogue. */
  public void add(DialogueAnalysis analysis) {
    dialogues++;
    turns += analysis.turns();
    tokens += analysis.tokens();
    conjoint += analysis.conjoint().size();
    verdicts.merge(analysis.mutual().verdict(), 1L, Long::sum);
    for (Controlled figure : analysis.controls()) {
      String from = name(figure.from());
      String to = name(figure.to());
      folds
          .computeIfAbsent(
              String.join("\t", figure.control().name(), figure.measure(), from, to),
              key -> new Fold(figure.control(), figure.measure(), from, to))
          .add(figure);
    }
    PooledSeries.of(analysis)
        .forEach(
            series ->
                transfer
                    .computeIfAbsent(
                        name(series.from()) + "\t" + name(series.to()),
                        key -> new TransferEntropy(2, 2, 1, 1, TRANSFER_SURROGATES, seed))
                    .add(series.source(), series.target()));
    PooledSeries.countOrigins(analysis, pasts);
  }

  private String name(@Nullable String speaker) {
    if (speaker == null) {
      return "";
    }
    if (names.containsKey(speaker) || names.size() < MOST_NAMES) {
      names.merge(speaker, 1, Integer::sum);
      return speaker;
    }
    return OTHERS;
  }

  /** Takes in a fold of other dialogues made with the same seed. */
  public void merge(CorpusAnalysis other) {
    dialogues += other.dialogues;
    turns += other.turns;
    tokens += other.tokens;
    conjoint += other.conjoint;
    other.verdicts.forEach((verdict, n) -> verdicts.merge(verdict, n, Long::sum));
    for (Fold fold : other.folds.values()) {
      String from = fold.from.isEmpty() ? "" : name(fold.from);
      String to = fold.to.isEmpty() ? "" : name(fold.to);
      folds
          .computeIfAbsent(
              String.join("\t", fold.control.name(), fold.measure, from, to),
              key -> new Fold(fold.control, fold.measure, from, to))
          .merge(fold);
    }
    other.transfer.forEach(
        (pair, pool) -> {
          String[] ends = pair.split("\t");
          transfer
              .computeIfAbsent(
                  name(ends[0]) + "\t" + name(ends[1]),
                  key -> new TransferEntropy(2, 2, 1, 1, TRANSFER_SURROGATES, seed))
              .merge(pool);
        });
    for (int t = 0; t < 2; t++) {
      for (int x = 0; x < 2; x++) {
        for (int y = 0; y < 2; y++) {
          pasts[t][x][y] += other.pasts[t][x][y];
        }
      }
    }
  }

  /** What the corpus says so far. */
  public Summary summary() {
    var figures = new ArrayList<CorpusFigure>();
    for (Fold fold : folds.values()) {
      figures.add(fold.result());
    }
    double[] adjusted =
        BenjaminiHochberg.adjust(figures.stream().mapToDouble(CorpusFigure::p).toArray());
    for (int i = 0; i < adjusted.length; i++) {
      figures.set(i, figures.get(i).adjusted(adjusted[i]));
    }
    var transfers = new ArrayList<Transfer>();
    transfer.forEach(
        (pair, pool) -> {
          String[] ends = pair.split("\t");
          transfers.add(new Transfer(ends[0], ends[1], pool.result()));
        });
    double weight = 0;
    for (double[][] t : pasts) {
      for (double[] row : t) {
        weight += row[0] + row[1];
      }
    }
    return new Summary(
        dialogues,
        turns,
        tokens,
        conjoint,
        Map.copyOf(verdicts),
        List.copyOf(figures),
        List.copyOf(transfers),
        weight == 0 ? null : Decomposition.of(pasts),
        (long) weight);
  }

  /**
   * What a corpus says.
   *
   * @param dialogues how many
   * @param conjoint conjoint articulations in all of them
   * @param verdicts dialogues by verdict on mutual induction
   * @param figures each figure over all dialogues against its chance
   * @param transfer transfer entropy between speakers, pooled: whether one's turn that brings
   *     something new is followed by one of the other's that does
   * @param decomposition of whether a turn brings a term that the other takes up, by whether it
   *     takes up terms of the one and of the other side; null without dialogues of two
   * @param decomposed turns that the decomposition rests on
   */
  public record Summary(
      long dialogues,
      long turns,
      long tokens,
      long conjoint,
      Map<Mutual.Verdict, Long> verdicts,
      List<CorpusFigure> figures,
      List<Transfer> transfer,
      @Nullable Decomposition decomposition,
      long decomposed) {}

  /** Transfer entropy from one speaker to another. */
  public record Transfer(String from, String to, TransferEntropy.Result result) {}

  /**
   * A figure over all dialogues that have it.
   *
   * @param from speaker, or empty
   * @param to speaker, or empty
   * @param dialogues that have the figure under this control
   * @param raw mean
   * @param chance mean of the surrogates' means
   * @param z sum of differences by the root of the summed surrogate variances
   * @param p one-sided, of z
   * @param adjusted p corrected for the number of figures
   */
  public record CorpusFigure(
      String measure,
      String from,
      String to,
      Control control,
      long dialogues,
      double raw,
      double chance,
      double z,
      double p,
      double adjusted) {

    CorpusFigure adjusted(double value) {
      return new CorpusFigure(measure, from, to, control, dialogues, raw, chance, z, p, value);
    }
  }

  private static final class Fold {
    private final Control control;
    private final String measure;
    private final String from;
    private final String to;
    private long n;
    private double raw;
    private double chance;
    private double variance;

    Fold(Control control, String measure, String from, String to) {
      this.control = control;
      this.measure = measure;
      this.from = from;
      this.to = to;
    }

    void add(Controlled figure) {
      n++;
      raw += figure.raw();
      chance += figure.mean();
      // the mean of the surrogates is itself uncertain, by a share of their variance
      variance += figure.sd() * figure.sd() * (1 + 1.0 / figure.surrogates());
    }

    void merge(Fold other) {
      n += other.n;
      raw += other.raw;
      chance += other.chance;
      variance += other.variance;
    }

    CorpusFigure result() {
      double z = variance <= 0 ? 0 : (raw - chance) / Math.sqrt(variance);
      double p = variance <= 0 ? 1 : Tail.normal(z);
      return new CorpusFigure(measure, from, to, control, n, raw / n, chance / n, z, p, p);
    }
  }
}
