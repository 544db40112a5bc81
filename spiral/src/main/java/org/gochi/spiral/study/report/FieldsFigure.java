package org.gochi.spiral.study.report;

import java.util.ArrayList;
import java.util.List;
import org.gochi.induction.alignment.Expression;
import org.gochi.induction.emergence.Conjoint;
import org.gochi.induction.words.FunctionWords;
import org.gochi.spiral.study.Studied;
import org.gochi.spiral.study.Words;

/**
 * Two fields that meet: at the left what one side brought and the other took up, at the right the
 * other way round, and in the middle what stands on both.
 */
final class FieldsFigure {
  private static final int MOST = 5;
  private static final int LONGEST = 29;
  private static final int LEFT = 320;
  private static final int RIGHT = 640;
  private static final int MIDDLE = 196;
  private static final int WIDE = 285;
  private static final int TALL = 166;

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
    html.open("figure", "class", "fields");
    html.open(
        "svg",
        "viewBox",
        "0 0 960 372",
        "role",
        "group",
        "aria-label",
        words.say("fields.label", sides.names(true), sides.names(false)));
    ellipse(html, "a", LEFT);
    ellipse(html, "b", RIGHT);
    html.open("path", "class", "both", "d", lens()).close("path");
    html.element("text", clip(sides.names(true), 30), "class", "name a", "x", "215", "y", "16");
    html.element("text", clip(sides.names(false), 30), "class", "name b", "x", "745", "y", "16");
    column(html, brought(true), 202, "a");
    column(html, brought(false), 758, "b");
    column(html, joint(), 480, "both");
    html.close("svg");
    html.element("figcaption", words.text("fields.caption"));
    html.close("figure").line();
  }

  private static void ellipse(Html html, String style, int x) {
    html.open(
            "ellipse",
            "class",
            style,
            "cx",
            String.valueOf(x),
            "cy",
            String.valueOf(MIDDLE),
            "rx",
            String.valueOf(WIDE),
            "ry",
            String.valueOf(TALL))
        .close("ellipse");
  }

  /** Where the two fields overlap. */
  private static String lens() {
    double reach = (RIGHT - LEFT) / 2.0 / WIDE;
    double half = TALL * Math.sqrt(1 - reach * reach);
    String top = "480 " + Html.at(MIDDLE - half);
    String bottom = "480 " + Html.at(MIDDLE + half);
    String arc = "A" + WIDE + " " + TALL + " 0 0 1 ";
    return "M" + top + arc + bottom + arc + top + "z";
  }

  private void column(Html html, List<Entry> entries, int x, String style) {
    if (entries.isEmpty()) {
      html.element(
          "text",
          words.text("fields.none." + (style.equals("both") ? "both" : "one")),
          "class",
          "none",
          "x",
          String.valueOf(x),
          "y",
          String.valueOf(MIDDLE + 5));
      return;
    }
    double y = MIDDLE + 6 - (entries.size() - 1) * 15.5;
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
      y += 31;
    }
  }

  /** Expressions that one side said first and the other established, with content in them. */
  private List<Entry> brought(boolean above) {
    List<Entry> entries = new ArrayList<>();
    List<Expression> lexicon =
        studied.analysis().alignment().lexicon().stream()
            .filter(e -> sides.above(e.firstSpeaker()) == above)
            .filter(e -> sides.above(e.establishedBy()) != above)
            .filter(e -> e.tokens().stream().anyMatch(FunctionWords.both()::isContent))
            .sorted((p, q) -> Integer.compare(weight(q), weight(p)))
            .toList();
    for (Expression each : lexicon) {
      boolean within = entries.stream().anyMatch(e -> e.text().contains(text(each)));
      if (!within && entries.size() < MOST) {
        entries.add(new Entry(text(each), each.turns().getFirst()));
      }
    }
    return entries;
  }

  private static int weight(Expression expression) {
    long content = expression.tokens().stream().filter(FunctionWords.both()::isContent).count();
    return (int) content * 4 + expression.freeFrequency();
  }

  /** Japanese is written without blanks. */
  private String text(Expression expression) {
    return studied.language().tag().equals("ja")
        ? String.join("", expression.tokens())
        : expression.text();
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
