package org.gochi.spiral.study.report;

import java.util.List;
import org.gochi.induction.control.Controlled;
import org.gochi.induction.rhythm.Rhythm;
import org.gochi.spiral.study.Studied;
import org.gochi.spiral.study.Words;

/** One dialogue: the four answers, the two fields, the ribbon, the talk, every figure. */
final class DialogueSection {
  private final Studied studied;
  private final Words words;
  private final Sides sides;
  private final String id;
  private final boolean alone;

  /**
   * @param alone whether the report is about this dialogue only, which then opens without a heading
   */
  DialogueSection(Studied studied, Words words, boolean alone) {
    this.studied = studied;
    this.words = words;
    this.alone = alone;
    this.sides = new Sides(studied, words);
    this.id = "d" + studied.number();
  }

  void write(Html html) {
    html.open("article", "class", "dialogue", "id", id);
    if (!alone) {
      html.element("h2", title(studied));
      html.element("p", facts(), "class", "facts");
    }
    new Overview(studied, sides, words, id).write(html);
    if (sides.size() > 1) {
      new FieldsFigure(studied, sides, words, id).write(html);
    }
    html.open("figure", "class", "course");
    html.open("p", "class", "legend");
    html.element("span", sides.names(true), "class", "a");
    if (sides.size() > 1) {
      html.element("span", sides.names(false), "class", "b");
    }
    html.element("span", words.text("legend.both"), "class", "both");
    html.element("span", words.text("legend.point"), "class", "pointed");
    html.close("p");
    new Ribbon(studied, sides, words, id).write(html);
    html.element("figcaption", words.text("ribbon.caption"));
    html.close("figure");
    points(html);
    html.element("h3", words.text("talk.heading"), "class", "part");
    html.element("p", words.text("talk.how"), "class", "how");
    new TalkText(studied, sides, words, id).write(html);
    controls(html);
    html.close("article").line();
  }

  /** Title of a dialogue, or its id. */
  static String title(Studied studied) {
    String title = studied.conversation().title();
    return title == null || title.isBlank() ? studied.conversation().id() : title;
  }

  private String facts() {
    return words.say(
        "facts",
        studied.analysis().turns(),
        studied.analysis().tokens(),
        studied.conversation().format().word());
  }

  private void points(Html html) {
    List<Rhythm.TurningPoint> points = studied.analysis().rhythm().turningPoints();
    if (points.isEmpty()) {
      return;
    }
    html.element("h3", words.text("points.heading"), "class", "part");
    html.open("ol", "class", "points");
    for (Rhythm.TurningPoint point : points) {
      html.open("li");
      html.element(
          "a",
          words.say("points.turn", point.turn() + 1, sides.name(point.speaker())),
          "href",
          "#" + id + "t" + point.turn(),
          "class",
          sides.style(point.speaker()));
      if (!point.brought().isEmpty()) {
        html.text(
            " " + words.say("points.brought", String.join(words.text("comma"), point.brought())));
      }
      if (!point.conjoint().isEmpty()) {
        html.text(
            " "
                + words.say(
                    "points.conjoint",
                    String.join(
                        words.text("comma"), point.conjoint().stream().distinct().toList())));
      }
      html.close("li");
    }
    html.close("ol");
  }

  private void controls(Html html) {
    List<Controlled> controls = studied.analysis().controls();
    html.open("details", "class", "all");
    html.element("summary", words.text("controls.heading"));
    if (controls.isEmpty()) {
      html.element("p", words.text("chance.none"));
    } else {
      html.open("div", "class", "scroll").open("table");
      html.open("thead").open("tr");
      for (String column :
          List.of("measure", "direction", "control", "raw", "mean", "z", "p", "adjusted")) {
        html.element("th", words.text("column." + column), "scope", "col");
      }
      html.close("tr").close("thead").open("tbody");
      for (Controlled each : controls) {
        html.open("tr");
        html.open("th", "scope", "row")
            .element(
                "a",
                words.text("measure." + each.measure()),
                "href",
                "#what-" + each.measure().replace('.', '-'))
            .close("th");
        html.element("td", direction(each));
        html.element("td", words.text("control." + each.control().name()));
        html.element("td", Figures.number(each.raw(), words), "class", "num");
        html.element(
            "td",
            Figures.number(each.mean(), words) + " ± " + Figures.number(each.sd(), words),
            "class",
            "num");
        html.element("td", Figures.number(each.z(), words), "class", "num");
        html.element(
            "td", Figures.p(each.p(), words).replace("p ", "").replace("= ", ""), "class", "num");
        html.element(
            "td",
            Figures.p(each.adjusted(), words).replace("p ", "").replace("= ", ""),
            "class",
            "num");
        html.close("tr");
      }
      html.close("tbody").close("table").close("div");
    }
    html.close("details");
  }

  private String direction(Controlled figure) {
    String from = figure.from();
    String to = figure.to();
    if (from == null) {
      return "";
    }
    return to == null ? sides.name(from) : sides.name(from) + " → " + sides.name(to);
  }
}
