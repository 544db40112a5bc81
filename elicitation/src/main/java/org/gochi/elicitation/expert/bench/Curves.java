package org.gochi.elicitation.expert.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Recall against turns an item, one line an arm, as an SVG that takes the page's colours. */
final class Curves {
  private static final int LEFT = 56;
  private static final int TOP = 12;
  private static final int WIDTH = 760;
  private static final int HEIGHT = 340;
  private static final int COLOURS = 6;
  private static final int LABEL_GAP = 18;

  private Curves() {}

  private record Line(String name, int colour, double end, String held, String said) {}

  static String svg(Bench.Results results) {
    double reach = reach(results);
    List<Line> lines = new ArrayList<>();
    for (Arm arm : results.setup().arms()) {
      List<Score> scores = results.of(arm);
      if (!scores.isEmpty()) {
        Summary summary = new Summary(scores);
        double[] held = summary.curve(reach, true);
        lines.add(
            new Line(
                arm.name(),
                lines.size() % COLOURS + 1,
                held[held.length - 1],
                path(held),
                path(summary.curve(reach, false))));
      }
    }
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"Recall by turn, one line an arm\">%n"
            .formatted(LEFT + WIDTH + 180, TOP + HEIGHT + 48));
    grid(svg, reach);
    for (Line line : lines) {
      svg.append(
          "<path class=\"said\" style=\"stroke:var(--a%d)\" d=\"%s\"/>%n"
              .formatted(line.colour(), line.said()));
      svg.append(
          "<path class=\"held\" style=\"stroke:var(--a%d)\" d=\"%s\"/>%n"
              .formatted(line.colour(), line.held()));
    }
    labels(svg, lines);
    return svg.append("</svg>").toString();
  }

  private static double reach(Bench.Results results) {
    double most =
        results.scores().stream()
            .mapToDouble(score -> (double) score.turns() / score.items())
            .max()
            .orElse(1.5);
    return Math.max(1, Math.min(3, Math.round(most * 20) / 20.0));
  }

  private static void grid(StringBuilder svg, double reach) {
    for (int percent = 0; percent <= 100; percent += 25) {
      double y = TOP + HEIGHT * (1 - percent / 100.0);
      svg.append(
          String.format(
              Locale.ROOT,
              "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>"
                  + "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%d %%</text>%n",
              LEFT,
              LEFT + WIDTH,
              y,
              y,
              LEFT - 8,
              y + 4,
              percent));
    }
    for (double x = 0; x <= reach + 1e-9; x += 0.5) {
      svg.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%.1f</text>%n",
              LEFT + WIDTH * x / reach,
              TOP + HEIGHT + 20,
              x));
    }
    svg.append(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">turns an item</text>%n"
            .formatted(LEFT + WIDTH / 2, TOP + HEIGHT + 42));
  }

  /** Names at the ends of the lines, pushed apart so that none covers another. */
  private static void labels(StringBuilder svg, List<Line> lines) {
    double last = Double.NEGATIVE_INFINITY;
    for (Line line :
        lines.stream().sorted(Comparator.comparingDouble(Line::end).reversed()).toList()) {
      double y = Math.max(TOP + HEIGHT * (1 - line.end()) + 4, last + LABEL_GAP);
      last = y;
      svg.append(
          String.format(
              Locale.ROOT,
              "<text class=\"name\" x=\"%d\" y=\"%.1f\" style=\"fill:var(--a%d)\">%s %.0f %%</text>%n",
              LEFT + WIDTH + 10,
              y,
              line.colour(),
              HtmlReport.escape(line.name()),
              100 * line.end()));
    }
  }

  private static String path(double[] curve) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < curve.length; i++) {
      path.append(
          String.format(
              Locale.ROOT,
              "%s%.1f %.1f",
              i == 0 ? "M" : "L",
              LEFT + WIDTH * (double) i / (curve.length - 1),
              TOP + HEIGHT * (1 - curve[i])));
    }
    return path.toString();
  }
}
