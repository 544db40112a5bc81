package org.gochi.spiral.study;

/** Number, mean and spread of a figure over a corpus, kept in constant memory (Welford 1962). */
public final class Moments {
  private long count;
  private double mean;
  private double squares;
  private double least = Double.POSITIVE_INFINITY;
  private double most = Double.NEGATIVE_INFINITY;

  Moments() {}

  /** Takes a value; what is no number is passed over. */
  void add(double value) {
    if (!Double.isFinite(value)) {
      return;
    }
    count++;
    double before = value - mean;
    mean += before / count;
    squares += before * (value - mean);
    least = Math.min(least, value);
    most = Math.max(most, value);
  }

  /** How many values there were. */
  public long count() {
    return count;
  }

  /** Their mean; 0 without any. */
  public double mean() {
    return mean;
  }

  /** Sample standard deviation; 0 with fewer than two. */
  public double deviation() {
    return count < 2 ? 0 : Math.sqrt(squares / (count - 1));
  }

  /** The least; 0 without any. */
  public double least() {
    return count == 0 ? 0 : least;
  }

  /** The greatest; 0 without any. */
  public double most() {
    return count == 0 ? 0 : most;
  }
}
