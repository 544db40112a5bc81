package org.gochi.spiral.study.report;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gochi.exchange.Turn;
import org.gochi.induction.alignment.TurnAlignment;
import org.gochi.induction.emergence.Conjoint;
import org.gochi.induction.rhythm.Rhythm;
import org.gochi.spiral.study.Studied;
import org.gochi.spiral.study.Words;

/**
 * The course of a talk as a ribbon: the person above the line, the partner below. A bar is a turn,
 * as high as it is long; its filled part is what the other had said before, in the other's colour.
 * Arcs cross the line from where words were said to where they were taken up; a lozenge on the line
 * is a conjoint articulation.
 */
final class Ribbon {
  private static final int HEIGHT = 226;
  private static final int LINE = 128;
  private static final int TALLEST = 74;
  private static final int LEAST_WIDTH = 760;
  private static final int MOST_ARCS = 160;
  private static final int LEFT = 8;

  private final Studied studied;
  private final Sides sides;
  private final Words words;
  private final String id;
  private final List<Turn> turns;
  private final double step;
  private final double width;
  private final double scale;

  Ribbon(Studied studied, Sides sides, Words words, String id) {
    this.studied = studied;
    this.sides = sides;
    this.words = words;
    this.id = id;
    this.turns = studied.conversation().turns();
    this.step = Math.clamp((LEAST_WIDTH - 2.0 * LEFT) / Math.max(1, turns.size()), 9, 64);
    this.width = Math.max(LEAST_WIDTH, 2 * LEFT + step * turns.size());
    int longest = turns.stream().mapToInt(t -> t.text().length()).max().orElse(1);
    this.scale = TALLEST / Math.sqrt(Math.max(1, longest));
  }

  void write(Html html) {
    html.open(
        "div",
        "class",
        "ribbon",
        "tabindex",
        "0",
        "role",
        "group",
        "aria-label",
        words.text("ribbon.label"));
    html.open(
        "svg",
        "viewBox",
        "0 0 " + Html.at(width) + " " + HEIGHT,
        "role",
        "group",
        "aria-label",
        words.text("ribbon.label"),
        "style",
        "min-width:" + Html.at(Math.min(width, 12_000) * 0.72) + "px");
    segments(html);
    bars(html);
    arcs(html);
    html.open("path", "class", "line", "d", "M0 " + LINE + "H" + Html.at(width)).close("path");
    lozenges(html);
    turningPoints(html);
    numbers(html);
    html.close("svg").close("div").line();
  }

  private double x(int turn) {
    return LEFT + turn * step;
  }

  private double middle(int turn) {
    return x(turn) + step / 2;
  }

  private double height(int turn) {
    return Math.max(3, scale * Math.sqrt(turns.get(turn).text().length()));
  }

  private void segments(Html html) {
    for (Rhythm.Segment segment : studied.analysis().rhythm().segments()) {
      double from = x(segment.from());
      double to = x(segment.to() + 1);
      html.open("g", "class", "segment");
      html.element("title", words.text("phase." + segment.phase().name() + ".what"));
      html.open("path", "d", "M" + Html.at(from + 1) + " 22H" + Html.at(to - 1)).close("path");
      String name = words.text("phase." + segment.phase().name());
      boolean wide = name.codePointAt(0) > 0x2E80;
      if (to - from > name.length() * (wide ? 13 : 6.6)) {
        html.element("text", name, "x", Html.at(from + 1), "y", "15");
      }
      html.close("g");
    }
  }

  private void bars(Html html) {
    List<TurnAlignment> measured = studied.analysis().alignment().perTurn();
    for (int t = 0; t < turns.size(); t++) {
      Turn turn = turns.get(t);
      boolean above = sides.above(turn.speaker());
      double shared = t < measured.size() ? measured.get(t).shared() : 0;
      shared = Double.isFinite(shared) ? shared : 0;
      double height = height(t);
      double filled = height * shared;
      String own = sides.style(turn.speaker());
      html.open("a", "href", "#" + id + "t" + t, "data-turn", String.valueOf(t), "class", "bar");
      html.element(
          "title",
          words.say(
              "bar", sides.name(turn.speaker()), t + 1, words.share(shared), clip(turn.text())));
      double x = x(t) + Math.min(2, step * 0.14);
      double w = step - 2 * Math.min(2, step * 0.14);
      html.open(
              "rect",
              "class",
              "hit",
              "x",
              Html.at(x(t)),
              "y",
              above ? "28" : String.valueOf(LINE),
              "width",
              Html.at(step),
              "height",
              "100")
          .close("rect");
      html.open(
              "rect",
              "class",
              "said " + own,
              "x",
              Html.at(x),
              "y",
              Html.at(above ? LINE - height : LINE),
              "width",
              Html.at(w),
              "height",
              Html.at(height))
          .close("rect");
      if (filled > 0.4) {
        html.open(
                "rect",
                "class",
                "taken " + (above ? "b" : "a"),
                "x",
                Html.at(x),
                "y",
                Html.at(above ? LINE - filled : LINE),
                "width",
                Html.at(w),
                "height",
                Html.at(filled))
            .close("rect");
      }
      html.close("a");
    }
  }

  private record Arc(int from, int to, int tokens) {}

  /**
   * The strongest takings-up across the line, as many as there are turns; more would be a thicket,
   * and show only with the turn that they belong to.
   */
  private void arcs(Html html) {
    List<Arc> arcs =
        studied.analysis().alignment().perTurn().stream()
            .flatMap(t -> t.uptakes().stream().map(u -> new Arc(u.turn(), t.turn(), u.tokens())))
            .filter(a -> crosses(a.from(), a.to()))
            .sorted((p, q) -> Integer.compare(weight(q), weight(p)))
            .limit(Math.min(MOST_ARCS, 3L * turns.size()))
            .toList();
    html.open("g", "class", "arcs");
    for (int i = 0; i < arcs.size(); i++) {
      Arc arc = arcs.get(i);
      boolean above = sides.above(turns.get(arc.from()).speaker());
      double x0 = middle(arc.from());
      double x1 = middle(arc.to());
      double y0 = above ? LINE - 6 : LINE + 6;
      double y1 = above ? LINE + 6 : LINE - 6;
      double reach = Math.min(70, 14 + (x1 - x0) * 0.28) * (above ? -1 : 1);
      String path =
          "M"
              + Html.at(x0)
              + " "
              + Html.at(y0)
              + "C"
              + Html.at(x0)
              + " "
              + Html.at(y0 + reach)
              + " "
              + Html.at(x1)
              + " "
              + Html.at(y1 - reach)
              + " "
              + Html.at(x1)
              + " "
              + Html.at(y1);
      html.open(
              "path",
              "class",
              "arc " + (above ? "a" : "b") + (i < turns.size() ? "" : " faint"),
              "d",
              path,
              "data-from",
              String.valueOf(arc.from()),
              "data-to",
              String.valueOf(arc.to()),
              "stroke-width",
              Html.at(Math.min(3.2, 0.7 + arc.tokens() * 0.35)))
          .close("path");
    }
    html.close("g");
  }

  private boolean crosses(int from, int to) {
    return from < to
        && sides.above(turns.get(from).speaker()) != sides.above(turns.get(to).speaker());
  }

  private static int weight(Arc arc) {
    return arc.tokens() * 100 - Math.min(99, arc.to() - arc.from());
  }

  private void lozenges(Html html) {
    Set<Integer> drawn = new TreeSet<>();
    for (Conjoint conjoint : studied.analysis().conjoint()) {
      if (!drawn.add(conjoint.turn())) {
        continue;
      }
      double x = middle(conjoint.turn());
      html.open(
          "a",
          "href",
          "#" + id + "t" + conjoint.turn(),
          "class",
          "lozenge",
          "data-turn",
          String.valueOf(conjoint.turn()));
      html.element("title", words.say("lozenge", conjoint.expression(), conjoint.turn() + 1));
      html.open("path", "d", "M" + Html.at(x) + " " + (LINE - 7) + "l7 7l-7 7l-7 -7z")
          .close("path");
      html.close("a");
    }
  }

  private void turningPoints(Html html) {
    for (Rhythm.TurningPoint point : studied.analysis().rhythm().turningPoints()) {
      double x = middle(point.turn());
      html.open(
          "a",
          "href",
          "#" + id + "t" + point.turn(),
          "class",
          "point",
          "data-turn",
          String.valueOf(point.turn()));
      html.element(
          "title",
          words.say(
              "point",
              point.turn() + 1,
              String.join(", ", point.brought().stream().limit(6).toList())));
      html.open("path", "d", "M" + Html.at(x) + " 36l-4 -8h8z").close("path");
      html.close("a");
    }
  }

  private void numbers(Html html) {
    int every = step >= 20 ? 5 : step >= 12 ? 10 : 20;
    html.open("g", "class", "numbers");
    for (int t = 0; t < turns.size(); t++) {
      if (t == 0 || (t + 1) % every == 0) {
        html.element(
            "text",
            String.valueOf(t + 1),
            "x",
            Html.at(middle(t)),
            "y",
            String.valueOf(HEIGHT - 4));
      }
    }
    html.close("g");
  }

  private static String clip(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= 140
        ? line
        : line.substring(
                0, line.offsetByCodePoints(0, Math.min(120, line.codePointCount(0, line.length()))))
            + "…";
  }
}
