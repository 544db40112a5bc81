package org.gochi.spiral.study.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.gochi.exchange.Finding;
import org.gochi.spiral.study.Corpus;
import org.gochi.spiral.study.Reading;
import org.gochi.spiral.study.Studied;
import org.gochi.spiral.study.StudyOptions;
import org.gochi.spiral.study.StudyOutput;
import org.gochi.spiral.study.Words;
import org.jspecify.annotations.Nullable;

/** Writes the report: an answer for laypeople first, then the talks, then the tables. */
public final class HtmlOutput implements StudyOutput {
  private static final int FINDINGS = 200;

  private static final List<String> MEASURES =
      List.of(
          "direction.induction",
          "direction.uptake",
          "direction.coordination",
          "emergence.conjoint",
          "alignment.repetition",
          "alignment.shared",
          "resonance.kept");

  private final Writer out;
  private final StudyOptions options;
  private final Words words;
  private final Selection selection = new Selection();

  /** Writes to a writer, which stays open, once all dialogues were measured. */
  public HtmlOutput(Writer out, StudyOptions options, Locale locale) {
    this.out = out;
    this.options = options;
    this.words = new Words("report.report", locale);
  }

  @Override
  public void dialogue(Studied studied) {
    selection.add(studied);
  }

  @Override
  public void end(Corpus corpus, Reading reading) throws IOException {
    List<Studied> shown = selection.shown();
    boolean alone = corpus.dialogues() == 1 && shown.size() == 1;
    Html head = new Html();
    head(head, corpus, alone ? shown.getFirst() : null);
    if (!alone) {
      new CorpusSection(corpus, words).write(head);
      table(head, corpus, shown);
    }
    flush(head);
    if (!alone && !shown.isEmpty()) {
      String heading = shown.size() == corpus.dialogues() ? "telling.all" : "telling.heading";
      flush(new Html().element("h2", words.say(heading, shown.size()), "class", "band"));
    }
    for (Studied studied : shown) {
      Html section = new Html();
      new DialogueSection(studied, words, alone).write(section);
      flush(section);
    }
    Html foot = new Html();
    glossary(foot);
    method(foot, reading);
    foot.close("main").open("script").own(resource("report.js")).close("script");
    flush(foot.close("body").close("html").line());
  }

  private void flush(Html html) throws IOException {
    out.write(html.toString());
  }

  private void head(Html html, Corpus corpus, @Nullable Studied alone) throws IOException {
    html.own("<!doctype html>\n").open("html", "lang", words.locale().getLanguage());
    html.open("head").own("<meta charset=\"utf-8\">");
    html.own("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    html.own(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
            + "style-src 'unsafe-inline'; script-src 'unsafe-inline'\">");
    html.own("<meta name=\"color-scheme\" content=\"light dark\">");
    String title =
        alone == null
            ? words.say("title.corpus", corpus.dialogues())
            : DialogueSection.title(alone);
    html.element("title", title + " · " + words.text("title"));
    html.open("style").own(resource("report.css")).close("style").close("head").line();
    html.open("body").open("main");
    html.open("header", "class", "masthead");
    html.element("p", words.text("title"), "class", "kicker");
    html.element("h1", title);
    html.element("p", words.text("standfirst"), "class", "standfirst");
    html.element(
        "p",
        alone == null
            ? words.say("facts.corpus", corpus.dialogues(), corpus.turns(), corpus.tokens())
            : words.say(
                "facts",
                alone.analysis().turns(),
                alone.analysis().tokens(),
                alone.conversation().format().word()),
        "class",
        "facts");
    html.close("header").line();
  }

  private void table(Html html, Corpus corpus, List<Studied> shown) {
    Set<Long> linked = shown.stream().map(Studied::number).collect(Collectors.toSet());
    html.open("details", "class", "all").element("summary", words.text("table.heading"));
    html.open("div", "class", "scroll").open("table", "class", "sortable").open("thead").open("tr");
    for (String column :
        List.of("dialogue", "turns", "tokens", "repetition", "conjoint", "z", "verdict")) {
      html.element("th", words.text("column." + column), "scope", "col");
    }
    html.close("tr").close("thead").open("tbody");
    for (Selection.Line line : selection.lines()) {
      html.open("tr").open("th", "scope", "row");
      if (linked.contains(line.number())) {
        html.element("a", line.title(), "href", "#d" + line.number());
      } else {
        html.text(line.title());
      }
      html.close("th");
      html.element("td", Figures.number(line.turns(), words), "class", "num");
      html.element("td", Figures.number(line.tokens(), words), "class", "num");
      html.element("td", words.share(line.repetition()), "class", "num");
      html.element("td", Figures.number(line.conjoint(), words), "class", "num");
      html.element("td", Figures.number(line.z(), words), "class", "num");
      html.element("td", words.text("corpus." + line.verdict().name()));
      html.close("tr").line();
    }
    html.close("tbody").close("table").close("div");
    if (corpus.dialogues() > selection.lines().size()) {
      html.element("p", words.say("table.rest", corpus.dialogues() - selection.lines().size()));
    }
    html.close("details");
  }

  private void glossary(Html html) {
    html.open("section", "class", "glossary").element("h2", words.text("glossary.heading"));
    html.open("dl");
    for (String measure : MEASURES) {
      html.element(
          "dt", words.text("measure." + measure), "id", "what-" + measure.replace('.', '-'));
      html.element("dd", words.text("what." + measure));
    }
    html.close("dl").close("section").line();
  }

  private void method(Html html, Reading reading) {
    html.open("section", "class", "method").element("h2", words.text("method.heading"));
    html.element(
        "p", words.say("method.chance", options.surrogates(), String.valueOf(options.seed())));
    html.element("p", words.text(options.compatible() ? "method.dialign" : "method.plain"));
    html.element("p", words.text("method.limits"));
    if (reading.leftOut() > 0) {
      html.element("p", words.say("method.leftOut", reading.leftOut()));
    }
    if (reading.found() > 0) {
      html.element("h3", words.say("method.skipped", reading.found()), "class", "part");
      html.open("ul", "class", "findings");
      for (Finding finding : reading.findings().stream().limit(FINDINGS).toList()) {
        html.element("li", finding.sentence(words.locale()));
      }
      html.close("ul");
    }
    html.close("section").line();
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = HtmlOutput.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the report's " + name + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
