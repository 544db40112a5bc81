package org.gochi.induction.control;

/** Tail probabilities of the normal and the chi-squared distribution. */
public final class Tail {
  private static final double EPSILON = 1e-15;
  private static final double TINY = 1e-300;
  private static final double[] LANCZOS = {
    676.520368121885,
    -1259.1392167224028,
    771.3234287776531,
    -176.6150291621406,
    12.507343278686905,
    -0.13857109526572012,
    9.984369578019572e-6,
    1.5056327351493116e-7
  };

  private Tail() {}

  /** The probability that a standard normal variable is at least z. */
  public static double normal(double z) {
    double half = gamma(0.5, z * z / 2) / 2;
    return z >= 0 ? half : 1 - half;
  }

  /** The probability that a chi-squared variable with these degrees of freedom is at least x. */
  public static double chiSquared(double x, double degrees) {
    return x <= 0 ? 1 : gamma(degrees / 2, x / 2);
  }

  /** The regularised upper incomplete gamma function Q(a, x). */
  private static double gamma(double a, double x) {
    if (x <= 0) {
      return 1;
    }
    double front = Math.exp(a * Math.log(x) - x - logGamma(a));
    if (x < a + 1) {
      double term = 1 / a;
      double sum = term;
      for (int n = 1; Math.abs(term) > sum * EPSILON; n++) {
        term *= x / (a + n);
        sum += term;
      }
      return 1 - front * sum;
    }
    // Lentz's continued fraction
    double b = x + 1 - a;
    double c = 1 / TINY;
    double d = 1 / b;
    double h = d;
    for (int i = 1; i < 10_000; i++) {
      double an = -i * (i - a);
      b += 2;
      d = 1 / nonZero(an * d + b);
      c = nonZero(b + an / c);
      h *= d * c;
      if (Math.abs(d * c - 1) < EPSILON) {
        break;
      }
    }
    return front * h;
  }

  private static double nonZero(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }

  private static double logGamma(double x) {
    if (x < 0.5) {
      return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
    }
    double shifted = x - 1;
    double sum = 0.9999999999998099;
    for (int i = 0; i < LANCZOS.length; i++) {
      sum += LANCZOS[i] / (shifted + i + 1);
    }
    double t = shifted + LANCZOS.length - 0.5;
    return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(sum);
  }
}
