package org.gochi.spiral.study.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gochi.induction.CorpusAnalysis;
import org.gochi.induction.Mutual;
import org.gochi.induction.control.Control;
import org.gochi.spiral.study.Corpus;
import org.gochi.spiral.study.Words;

/**
 * Many dialogues at once: how many are mutual, and each figure over all of them with its chance.
 */
final class CorpusSection {
  private static final int MOST_FIGURES = 60;

  private final Corpus corpus;
  private final Words words;

  CorpusSection(Corpus corpus, Words words) {
    this.corpus = corpus;
    this.words = words;
  }

  void write(Html html) {
    CorpusAnalysis.Summary summary = corpus.summary();
    html.open("section", "class", "corpus");
    html.element("h2", words.text("corpus.heading"));
    new CorpusAnswers(corpus, summary, words).write(html);
    verdicts(html, summary);
    lead(html, summary);
    figures(html, summary);
    html.close("section").line();
  }

  private void verdicts(Html html, CorpusAnalysis.Summary summary) {
    Map<Mutual.Verdict, Long> verdicts = summary.verdicts();
    html.open("figure", "class", "verdicts");
    html.open(
        "div", "class", "split tall", "role", "img", "aria-label", words.text("corpus.heading"));
    for (Mutual.Verdict verdict : Mutual.Verdict.values()) {
      long count = verdicts.getOrDefault(verdict, 0L);
      if (count > 0) {
        html.open("span", "class", "v-" + verdict.name(), "style", "flex-grow:" + count)
            .close("span");
      }
    }
    html.close("div");
    html.open("dl");
    for (Mutual.Verdict verdict : Mutual.Verdict.values()) {
      long count = verdicts.getOrDefault(verdict, 0L);
      html.open("div").open("dt").open("i", "class", "v-" + verdict.name()).close("i");
      html.text(words.text("corpus." + verdict.name())).close("dt");
      html.element(
          "dd",
          words.say(
              "corpus.count",
              count,
              words.share(summary.dialogues() == 0 ? 0 : count / (double) summary.dialogues())));
      html.close("div");
    }
    html.close("dl");
    html.element("figcaption", words.text("corpus.caption"));
    html.close("figure");
  }

  /** The directions of most dialogues as sentences, for those who read no tables. */
  private void lead(Html html, CorpusAnalysis.Summary summary) {
    List<CorpusAnalysis.CorpusFigure> directions =
        summary.figures().stream()
            .filter(f -> f.measure().equals("direction.induction"))
            .filter(f -> f.control() == Control.PERMUTED)
            .sorted(Comparator.comparingLong(CorpusAnalysis.CorpusFigure::dialogues).reversed())
            .limit(6)
            .toList();
    if (directions.isEmpty()) {
      return;
    }
    html.open("ul", "class", "lead");
    for (CorpusAnalysis.CorpusFigure each : directions) {
      html.element(
          "li",
          words.say(
              "corpus.direction",
              name(each.from()),
              name(each.to()),
              Figures.number(each.raw(), words),
              Figures.number(each.chance(), words),
              words.text(each.adjusted() < Mutual.LEVEL ? "corpus.above" : "corpus.notAbove"),
              each.dialogues()));
    }
    html.close("ul");
  }

  private String name(String speaker) {
    return speaker.equals("person") || speaker.equals("partner")
        ? words.text("role." + speaker)
        : speaker;
  }

  private void figures(Html html, CorpusAnalysis.Summary summary) {
    if (summary.figures().isEmpty()) {
      html.element("p", words.text("chance.none"));
      return;
    }
    html.open("details", "class", "all");
    html.element("summary", words.text("corpus.figures"));
    html.open("div", "class", "scroll").open("table").open("thead").open("tr");
    for (String column :
        List.of("measure", "direction", "control", "dialogues", "raw", "mean", "z", "adjusted")) {
      html.element("th", words.text("column." + column), "scope", "col");
    }
    html.close("tr").close("thead").open("tbody");
    for (CorpusAnalysis.CorpusFigure each :
        summary.figures().subList(0, Math.min(MOST_FIGURES, summary.figures().size()))) {
      html.open("tr").open("th", "scope", "row");
      html.element(
              "a",
              words.text("measure." + each.measure()),
              "href",
              "#what-" + each.measure().replace('.', '-'))
          .close("th");
      html.element(
          "td",
          each.from().isEmpty()
              ? ""
              : each.to().isEmpty()
                  ? name(each.from())
                  : name(each.from()) + " → " + name(each.to()));
      html.element("td", words.text("control." + each.control().name()));
      html.element("td", Figures.number((double) each.dialogues(), words), "class", "num");
      html.element("td", Figures.number(each.raw(), words), "class", "num");
      html.element("td", Figures.number(each.chance(), words), "class", "num");
      html.element("td", Figures.number(each.z(), words), "class", "num");
      html.element(
          "td",
          Figures.p(each.adjusted(), words).replace("p ", "").replace("= ", ""),
          "class",
          "num");
      html.close("tr");
    }
    html.close("tbody").close("table").close("div").close("details");
  }
}
