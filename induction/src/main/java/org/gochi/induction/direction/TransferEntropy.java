package org.gochi.induction.direction;

import java.util.SplittableRandom;
import org.gochi.induction.control.Tail;

/**
 * Transfer entropy (Schreiber 2000) in bits, pooled over many series: how much the source's past
 * tells of the target's next symbol beyond what the target's own past tells. One dialogue is far
 * too short for it: independent series of 20 symbols give about a tenth of a bit by bias alone.
 *
 * <p>Only counts are kept, so that the memory does not grow with the corpus. Beside each series go
 * surrogates whose source symbols are in random order. Not safe for several threads; merge instead.
 */
public final class TransferEntropy {
  private final int sourceSymbols;
  private final int targetSymbols;
  private final int targetPast;
  private final int sourcePast;
  private final long[] counts;
  private final long[][] surrogates;
  private final long seed;
  private long series;

  /**
   * An empty pool.
   *
   * @param sourceSymbols symbols of the source are below this
   * @param targetSymbols symbols of the target are below this
   * @param targetPast k, how many of the target's last symbols are known
   * @param sourcePast l, how many of the source's
   * @param surrogates how many shuffled versions go beside
   */
  public TransferEntropy(
      int sourceSymbols,
      int targetSymbols,
      int targetPast,
      int sourcePast,
      int surrogates,
      long seed) {
    if (sourceSymbols < 2 || targetSymbols < 2 || targetPast < 1 || sourcePast < 1) {
      throw new IllegalArgumentException("transfer needs two symbols and a past of at least one");
    }
    this.sourceSymbols = sourceSymbols;
    this.targetSymbols = targetSymbols;
    this.targetPast = targetPast;
    this.sourcePast = sourcePast;
    this.seed = seed;
    int cells =
        Math.toIntExact(
            power(sourceSymbols, sourcePast) * power(targetSymbols, targetPast) * targetSymbols);
    this.counts = new long[cells];
    this.surrogates = new long[surrogates][cells];
  }

  private static long power(int base, int exponent) {
    long result = 1;
    for (int i = 0; i < exponent; i++) {
      result *= base;
    }
    return result;
  }

  /**
   * Adds two series of the same length, in which the source's symbol comes before the target's
   * next.
   */
  public void add(int[] source, int[] target) {
    if (source.length != target.length) {
      throw new IllegalArgumentException(
          "series of " + source.length + " and " + target.length + " symbols do not fit");
    }
    count(source, target, counts);
    var random = new SplittableRandom(seed + 31L * java.util.Arrays.hashCode(source) + series);
    int[] shuffled = source.clone();
    for (long[] surrogate : surrogates) {
      for (int i = shuffled.length - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        int swap = shuffled[i];
        shuffled[i] = shuffled[j];
        shuffled[j] = swap;
      }
      count(shuffled, target, surrogate);
    }
    series++;
  }

  private void count(int[] source, int[] target, long[] into) {
    for (int t = Math.max(targetPast, sourcePast); t < target.length; t++) {
      int past = 0;
      for (int k = targetPast; k >= 1; k--) {
        past = past * targetSymbols + target[t - k];
      }
      int told = 0;
      for (int l = sourcePast; l >= 1; l--) {
        told = told * sourceSymbols + source[t - l];
      }
      int cell = (told * (int) power(targetSymbols, targetPast) + past) * targetSymbols + target[t];
      into[cell]++;
    }
  }

  /** Takes in another pool of the same shape. */
  public void merge(TransferEntropy other) {
    add(counts, other.counts);
    for (int s = 0; s < surrogates.length; s++) {
      add(surrogates[s], other.surrogates[s]);
    }
    series += other.series;
  }

  private static void add(long[] to, long[] from) {
    for (int i = 0; i < to.length; i++) {
      to[i] += from[i];
    }
  }

  /**
   * What the pool says.
   *
   * @param bits raw transfer entropy, biased upwards
   * @param beyondChance raw less the mean of the surrogates
   * @param transitions pooled
   * @param series pooled
   * @param analytic p by the chi-squared distribution of 2 N ln 2 times the raw value
   * @param surrogate p by the surrogates, one-sided
   */
  public record Result(
      double bits,
      double beyondChance,
      long transitions,
      long series,
      double analytic,
      double surrogate) {}

  /** Transfer entropy of everything added so far. */
  public Result result() {
    long n = java.util.Arrays.stream(counts).sum();
    double raw = bits(counts);
    double sum = 0;
    int reach = 0;
    for (long[] surrogate : surrogates) {
      double chance = bits(surrogate);
      sum += chance;
      reach += chance >= raw ? 1 : 0;
    }
    double degrees =
        (power(sourceSymbols, sourcePast) - 1.0)
            * (targetSymbols - 1.0)
            * power(targetSymbols, targetPast);
    return new Result(
        raw,
        raw - (surrogates.length == 0 ? 0 : sum / surrogates.length),
        n,
        series,
        Tail.chiSquared(2 * n * Math.log(2) * raw, degrees),
        (reach + 1.0) / (surrogates.length + 1.0));
  }

  private double bits(long[] cells) {
    int pasts = (int) power(targetSymbols, targetPast);
    int tolds = (int) power(sourceSymbols, sourcePast);
    long n = 0;
    double sum = 0;
    for (int past = 0; past < pasts; past++) {
      long ofPast = 0;
      long[] nextOfPast = new long[targetSymbols];
      for (int told = 0; told < tolds; told++) {
        for (int next = 0; next < targetSymbols; next++) {
          long c = cells[(told * pasts + past) * targetSymbols + next];
          ofPast += c;
          nextOfPast[next] += c;
        }
      }
      n += ofPast;
      for (int told = 0; told < tolds; told++) {
        long ofBoth = 0;
        for (int next = 0; next < targetSymbols; next++) {
          ofBoth += cells[(told * pasts + past) * targetSymbols + next];
        }
        for (int next = 0; next < targetSymbols; next++) {
          long c = cells[(told * pasts + past) * targetSymbols + next];
          if (c > 0) {
            sum += c * Math.log((double) c / ofBoth * ofPast / nextOfPast[next]);
          }
        }
      }
    }
    return n == 0 ? 0 : Math.max(0, sum / n / Math.log(2));
  }
}
