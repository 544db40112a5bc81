package org.gochi.induction.alignment;

import java.util.Arrays;

/** Mean, longest and entropy of the lengths of expressions, weighted by free frequency. */
record LengthSpread(double mean, int longest, double entropy) {

  static LengthSpread of(FreeUses uses, Mode mode) {
    int longest = 0;
    for (int e = 0; e < uses.expressions(); e++) {
      longest = Math.max(longest, uses.size(e));
    }
    int[] weight = new int[longest + 1];
    long total = 0;
    for (int e = 0; e < uses.expressions(); e++) {
      weight[uses.size(e)] += uses.freeTurns(e);
      total += uses.freeTurns(e);
    }
    int[] lengths = occurring(weight);
    if (mode == Mode.DIALIGN) {
      // A sum of floating-point numbers depends on its order, and figures are compared to the
      // last digit: this is the order in which the tool's hash map hands the lengths out.
      lengths = ReferenceOrder.of(lengths);
    }
    double weighted = 0;
    double entropy = 0;
    for (int length : lengths) {
      int count = weight[length];
      weighted += (double) length * count;
      double p = count / (double) total;
      entropy += p * (StrictMath.log10(p) / StrictMath.log10(2));
    }
    if (mode == Mode.PLAIN) {
      // "0.0 -" rather than a minus sign: one length alone has entropy 0, not -0
      return new LengthSpread(total == 0 ? 0 : weighted / total, longest, 0.0 - entropy);
    }
    return new LengthSpread(weighted / total, longest, -entropy);
  }

  private static int[] occurring(int[] weight) {
    int[] lengths = new int[weight.length];
    int count = 0;
    for (int length = 1; length < weight.length; length++) {
      if (weight[length] > 0) {
        lengths[count++] = length;
      }
    }
    return Arrays.copyOf(lengths, count);
  }
}
