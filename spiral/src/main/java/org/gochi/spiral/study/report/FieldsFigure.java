package org.gochi.spiral.study.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gochi.induction.alignment.Expression;
import org.gochi.induction.emergence.Conjoint;
import org.gochi.induction.words.FunctionWords;
import org.gochi.spiral.study.Studied;
import org.gochi.spiral.study.Words;

/**
 * Two fields that meet: in the one what one side brought and the other took up, in the other the
 * other way round, and where they overlap what stands on both.
 */
final class FieldsFigure {
  private static final int MOST = 5;
  private static final int LONGEST = 29;
  private static final int LINE = 31;

  private record Point(int x, int y) {}

  /** The fields side by side, and one over the other for a narrow page. */
  private record Layout(
      String style, int width, int height, Point first, Point second, int across, int down) {
    static final Layout WIDE =
        new Layout("wide", 960, 372, new Point(320, 196), new Point(640, 196), 285, 166);
    static final Layout TALL =
        new Layout("tall", 380, 566, new Point(190, 184), new Point(190, 384), 186, 160);

    /** Where the two fields overlap. */
    private String lens() {
      String x = Html.at((first.x() + second.x()) / 2.0);
      String y = Html.at((first.y() + second.y()) / 2.0);
      String arc = "A" + across + " " + down + " 0 0 1 ";
      if (style.equals("wide")) {
        double reach = (second.x() - first.x()) / 2.0 / across;
        double half = down * Math.sqrt(1 - reach * reach);
        String top = x + " " + Html.at(first.y() - half);
        String bottom = x + " " + Html.at(first.y() + half);
        return "M" + top + arc + bottom + arc + top + "z";
      }
      double reach = (second.y() - first.y()) / 2.0 / down;
      double half = across * Math.sqrt(1 - reach * reach);
      String left = Html.at(first.x() - half) + " " + y;
      String right = Html.at(first.x() + half) + " " + y;
      return "M" + left + arc + right + arc + left + "z";
    }
  }

  private final Studied studied;
  private final Sides sides;
  private final Words words;
  private final String id;

  FieldsFigure(Studied studied, Sides sides, Words words, String id) {
    this.studied = studied;
    this.sides = sides;
    this.words = words;
    this.id = id;
  }

  private record Entry(String text, int turn) {}

  void write(Html html) {
    Map<String, Expression> first = first();
    List<Entry> above = brought(true, first);
    List<Entry> below = brought(false, first);
    List<Entry> joint = joint();
    html.open("figure", "class", "fields");
    for (Layout layout : List.of(Layout.WIDE, Layout.TALL)) {
      draw(html, layout, above, below, joint);
    }
    html.element("figcaption", words.text("fields.caption"));
    html.close("figure").line();
  }

  private void draw(
      Html html, Layout layout, List<Entry> above, List<Entry> below, List<Entry> joint) {
    html.open(
        "svg",
        "class",
        layout.style,
        "viewBox",
        "0 0 " + layout.width + " " + layout.height,
        "role",
        "group",
        "aria-label",
        words.say("fields.label", sides.names(true), sides.names(false)));
    ellipse(html, "a", layout, layout.first);
    ellipse(html, "b", layout, layout.second);
    html.open("path", "class", "both", "d", layout.lens()).close("path");
    if (layout.equals(Layout.WIDE)) {
      name(html, true, 215, 16);
      name(html, false, 745, 16);
      column(html, above, 202, 196, "a");
      column(html, below, 758, 196, "b");
      column(html, joint, 480, 196, "both");
    } else {
      name(html, true, 190, 14);
      name(html, false, 190, 562);
      column(html, above, 190, 130, "a");
      column(html, below, 190, 438, "b");
      column(html, joint.subList(0, Math.min(3, joint.size())), 190, 284, "both");
    }
    html.close("svg");
  }

  private void name(Html html, boolean above, int x, int y) {
    html.element(
        "text",
        clip(sides.names(above), 30),
        "class",
        above ? "name a" : "name b",
        "x",
        String.valueOf(x),
        "y",
        String.valueOf(y));
  }

  private static void ellipse(Html html, String style, Layout layout, Point centre) {
    html.open(
            "ellipse",
            "class",
            style,
            "cx",
            String.valueOf(centre.x()),
            "cy",
            String.valueOf(centre.y()),
            "rx",
            String.valueOf(layout.across),
            "ry",
            String.valueOf(layout.down))
        .close("ellipse");
  }

  private void column(Html html, List<Entry> entries, int x, int middle, String style) {
    if (entries.isEmpty()) {
      html.element(
          "text",
          words.text("fields.none." + (style.equals("both") ? "both" : "one")),
          "class",
          "none",
          "x",
          String.valueOf(x),
          "y",
          String.valueOf(middle + 5));
      return;
    }
    double y = middle + 6 - (entries.size() - 1) * LINE / 2.0;
    for (Entry entry : entries) {
      html.open("a", "href", "#" + id + "t" + entry.turn());
      html.element(
          "text",
          clip(entry.text(), style.equals("both") ? LONGEST - 4 : LONGEST),
          "class",
          "entry " + style,
          "x",
          String.valueOf(x),
          "y",
          Html.at(y));
      html.close("a");
      y += LINE;
    }
  }

  /** Expressions that one side said first and the other established, with content in them. */
  private List<Entry> brought(boolean above, Map<String, Expression> first) {
    List<Entry> entries = new ArrayList<>();
    List<Expression> lexicon =
        lexicon()
            .filter(e -> sides.above(e.establishedBy()) != above)
            .filter(e -> sides.above(e.firstSpeaker()) == above)
            .sorted((p, q) -> Integer.compare(weight(q), weight(p)))
            .toList();
    for (Expression each : lexicon) {
      String text = text(each);
      Expression origin = first.getOrDefault(text, each);
      boolean within = entries.stream().anyMatch(e -> e.text().contains(text));
      if (!within && entries.size() < MOST && sides.above(origin.firstSpeaker()) == above) {
        entries.add(new Entry(text, origin.turns().getFirst()));
      }
    }
    return entries;
  }

  /** For each text the expression that was said first: others may differ at their ends alone. */
  private Map<String, Expression> first() {
    return lexicon()
        .collect(
            Collectors.toMap(
                this::text,
                e -> e,
                BinaryOperator.minBy(Comparator.comparingInt(e -> e.turns().getFirst()))));
  }

  private Stream<Expression> lexicon() {
    return studied.analysis().alignment().lexicon().stream()
        .filter(e -> e.tokens().stream().anyMatch(FunctionWords.both()::isContent));
  }

  private static int weight(Expression expression) {
    long content = expression.tokens().stream().filter(FunctionWords.both()::isContent).count();
    return (int) content * 4 + expression.freeFrequency();
  }

  /** From its first to its last word with content; Japanese is written without blanks. */
  private String text(Expression expression) {
    List<String> tokens = expression.tokens();
    int from = 0;
    int to = tokens.size();
    while (!FunctionWords.both().isContent(tokens.get(from))) {
      from++;
    }
    while (!FunctionWords.both().isContent(tokens.get(to - 1))) {
      to--;
    }
    return String.join(studied.language().tag().equals("ja") ? "" : " ", tokens.subList(from, to));
  }

  private List<Entry> joint() {
    List<Entry> entries = new ArrayList<>();
    for (Conjoint each : studied.analysis().conjoint()) {
      boolean known = entries.stream().anyMatch(e -> e.text().equals(each.expression()));
      if (!known && entries.size() < MOST) {
        entries.add(new Entry(each.expression(), each.turn()));
      }
    }
    return entries;
  }

  private static String clip(String text, int longest) {
    String line = text.replaceAll("\\s+", " ").strip();
    boolean wide = line.codePoints().anyMatch(c -> c > 0x2E80);
    int most = wide ? longest * 6 / 10 : longest;
    return line.codePointCount(0, line.length()) <= most
        ? line
        : line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
  }
}
