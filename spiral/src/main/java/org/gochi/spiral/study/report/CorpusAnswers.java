package org.gochi.spiral.study.report;

import java.util.List;
import java.util.Map;
import org.gochi.exchange.Role;
import org.gochi.induction.CorpusAnalysis;
import org.gochi.induction.Mutual;
import org.gochi.induction.control.Control;
import org.gochi.spiral.study.Corpus;
import org.gochi.spiral.study.Words;

/** The four answers a layperson asks for, over many dialogues. */
final class CorpusAnswers {
  private final Corpus corpus;
  private final CorpusAnalysis.Summary summary;
  private final Words words;

  CorpusAnswers(Corpus corpus, CorpusAnalysis.Summary summary, Words words) {
    this.corpus = corpus;
    this.summary = summary;
    this.words = words;
  }

  void write(Html html) {
    html.open("div", "class", "answers");
    Overview.answer(html, words, "brought", () -> brought(html));
    Overview.answer(html, words, "taken", () -> taken(html));
    Overview.answer(html, words, "together", () -> together(html));
    Overview.answer(html, words, "sure", () -> sure(html));
    html.close("div").line();
  }

  private List<Map.Entry<Role, Corpus.Brought>> sides() {
    return corpus.brought().entrySet().stream().filter(e -> e.getValue().words() > 0).toList();
  }

  private static String style(Role role) {
    return switch (role) {
      case PERSON -> "a";
      case PARTNER -> "b";
      case UNKNOWN -> "unknown";
    };
  }

  private void brought(Html html) {
    double all = sides().stream().mapToLong(e -> e.getValue().words()).sum();
    html.open("p", "class", "big");
    sides()
        .forEach(
            e ->
                html.element(
                    "span", words.share(e.getValue().words() / all), "class", style(e.getKey())));
    html.close("p").open("div", "class", "split", "aria-hidden", "true");
    sides()
        .forEach(
            e ->
                html.open(
                        "span",
                        "class",
                        style(e.getKey()),
                        "style",
                        "flex-grow:" + Html.at(1000 * e.getValue().words() / all))
                    .close("span"));
    html.close("div");
    sides()
        .forEach(
            e -> html.element("p", words.say("brought", name(e.getKey()), e.getValue().words())));
  }

  private void taken(Html html) {
    for (Map.Entry<Role, Corpus.Brought> each : sides()) {
      Corpus.Brought side = each.getValue();
      html.open("p", "class", "taken");
      html.element(
          "b", words.share(side.takenUp() / (double) side.words()), "class", style(each.getKey()));
      html.text(" " + words.say("corpus.taken", name(each.getKey()))).open("br");
      html.element(
          "small",
          side.measured() == 0 && side.chance() == 0
              ? words.text("chance.none")
              : words.say("corpus.chance", words.share(side.chance() / side.words())));
      html.close("p");
    }
  }

  private void together(Html html) {
    html.open("p", "class", "taken");
    html.element("b", Figures.number((double) summary.conjoint(), words), "class", "both");
    html.text(" " + words.say("corpus.conjoint", summary.dialogues())).open("br");
    String chance =
        summary.figures().stream()
            .filter(f -> f.measure().equals("emergence.conjoint"))
            .filter(f -> f.control() == Control.PERMUTED)
            .findFirst()
            .map(
                f ->
                    words.say(
                        "chance",
                        Figures.number(f.chance() * f.dialogues(), words),
                        Figures.p(f.p(), words)))
            .orElse(words.text("chance.none"));
    html.element("small", chance).close("p");
  }

  private void sure(Html html) {
    Map<Mutual.Verdict, Long> verdicts = summary.verdicts();
    html.element(
        "p",
        words.say(
            "corpus.sure",
            verdicts.getOrDefault(Mutual.Verdict.MUTUAL, 0L),
            summary.dialogues() - verdicts.getOrDefault(Mutual.Verdict.TOO_SHORT, 0L)),
        "class",
        "verdict");
    long tooShort = verdicts.getOrDefault(Mutual.Verdict.TOO_SHORT, 0L);
    if (tooShort > 0) {
      html.element("p", words.say("corpus.short", tooShort));
    }
  }

  private String name(Role role) {
    return words.text("role." + role.word());
  }
}
