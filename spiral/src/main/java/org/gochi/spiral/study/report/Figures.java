package org.gochi.spiral.study.report;

import org.gochi.induction.DialogueAnalysis;
import org.gochi.induction.control.Control;
import org.gochi.induction.control.Controlled;
import org.gochi.spiral.study.Words;
import org.jspecify.annotations.Nullable;

/** Looks a figure and its chance up, and writes it in plain words. */
final class Figures {
  private Figures() {}

  /** The figure against permuted turns, or null where there is none. */
  static @Nullable Controlled find(
      DialogueAnalysis analysis, String measure, @Nullable String from, @Nullable String to) {
    for (Controlled each : analysis.controls()) {
      if (each.control() == Control.PERMUTED
          && each.measure().equals(measure)
          && (from == null || from.equals(each.from()))
          && (to == null || to.equals(each.to()))) {
        return each;
      }
    }
    return null;
  }

  /** Figure and chance in one short line. */
  static String chance(@Nullable Controlled figure, Words words) {
    if (figure == null) {
      return words.text("chance.none");
    }
    return words.say("chance", number(figure.mean(), words), p(figure.p(), words));
  }

  static String number(double value, Words words) {
    if (!Double.isFinite(value)) {
      return "–";
    }
    double size = Math.abs(value);
    String pattern =
        size == Math.rint(size) && size < 1e9 ? "%,.0f" : size >= 10 ? "%,.1f" : "%.2f";
    return String.format(words.locale(), pattern, value);
  }

  static String p(double p, Words words) {
    return p < 0.001 ? "p < .001" : String.format(words.locale(), "p = %.3f", p).replace("0.", ".");
  }
}
