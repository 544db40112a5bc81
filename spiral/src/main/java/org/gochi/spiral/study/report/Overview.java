package org.gochi.spiral.study.report;

import java.util.List;
import org.gochi.induction.DialogueAnalysis;
import org.gochi.induction.Mutual;
import org.gochi.induction.control.Controlled;
import org.gochi.induction.direction.Direction;
import org.gochi.induction.emergence.Conjoint;
import org.gochi.spiral.study.Studied;
import org.gochi.spiral.study.Words;

/** The four answers about one dialogue that a layperson asks for, each with its chance. */
final class Overview {
  /** Chance versions that a study should use at least. */
  private static final int ENOUGH = 200;

  private final Studied studied;
  private final Sides sides;
  private final Words words;
  private final String id;

  Overview(Studied studied, Sides sides, Words words, String id) {
    this.studied = studied;
    this.sides = sides;
    this.words = words;
    this.id = id;
  }

  void write(Html html) {
    html.open("div", "class", "answers");
    brought(html);
    takenUp(html);
    together(html);
    sure(html);
    html.close("div").line();
  }

  private void answer(Html html, String key, Runnable content) {
    answer(html, words, key, content);
  }

  /** One answer with its "what is this?". */
  static void answer(Html html, Words words, String key, Runnable content) {
    html.open("section", "class", "answer");
    html.element("h3", words.text("ask." + key));
    content.run();
    html.open("details", "class", "what");
    html.element("summary", words.text("what"));
    html.element("p", words.text("ask." + key + ".what"));
    html.close("details");
    html.close("section");
  }

  private void brought(Html html) {
    answer(
        html,
        "brought",
        () -> {
          List<Direction.Toward> toward = firstPair();
          if (toward.isEmpty()) {
            html.element("p", words.text("one.speaker"));
            return;
          }
          double all = toward.stream().mapToInt(t -> t.induction().brought()).sum();
          html.open("p", "class", "big");
          for (Direction.Toward each : toward) {
            html.element(
                "span",
                words.share(all == 0 ? 0 : each.induction().brought() / all),
                "class",
                sides.style(each.from()));
          }
          html.close("p");
          html.open("div", "class", "split", "aria-hidden", "true");
          for (Direction.Toward each : toward) {
            double share = all == 0 ? 0.5 : each.induction().brought() / all;
            html.open(
                    "span",
                    "class",
                    sides.style(each.from()),
                    "style",
                    "flex-grow:" + Html.at(share * 1000))
                .close("span");
          }
          html.close("div");
          for (Direction.Toward each : toward) {
            html.element(
                "p", words.say("brought", sides.name(each.from()), each.induction().brought()));
          }
        });
  }

  /** The two directions between the two who say most. */
  private List<Direction.Toward> firstPair() {
    List<Direction.Toward> toward = studied.analysis().direction().toward();
    if (toward.isEmpty()) {
      return toward;
    }
    Direction.Toward there = toward.getFirst();
    return toward.stream()
        .filter(
            t -> t.equals(there) || (t.from().equals(there.to()) && t.to().equals(there.from())))
        .toList();
  }

  private void takenUp(Html html) {
    answer(
        html,
        "taken",
        () -> {
          for (Direction.Toward each : firstPair()) {
            Controlled chance =
                Figures.find(studied.analysis(), "direction.induction", each.from(), each.to());
            html.open("p", "class", "taken");
            html.element(
                "b", String.valueOf(each.induction().takenUp()), "class", sides.style(each.from()));
            html.text(" " + words.say("taken", sides.name(each.to()), sides.name(each.from())));
            html.open("br").element("small", Figures.chance(chance, words)).close("p");
          }
          if (firstPair().isEmpty()) {
            html.element("p", words.text("one.speaker"));
          }
        });
  }

  private void together(Html html) {
    answer(
        html,
        "together",
        () -> {
          List<Conjoint> conjoint = studied.analysis().conjoint();
          html.open("p", "class", "taken");
          html.element("b", String.valueOf(conjoint.size()), "class", "both");
          html.text(" " + words.text(conjoint.isEmpty() ? "together.none" : "together.some"));
          html.open("br")
              .element(
                  "small",
                  Figures.chance(
                      Figures.find(studied.analysis(), "emergence.conjoint", null, null), words));
          html.close("p");
          for (Conjoint each : conjoint.subList(0, Math.min(2, conjoint.size()))) {
            html.open("p", "class", "example");
            html.element("a", "“" + each.expression() + "”", "href", "#" + id + "t" + each.turn());
            html.text(
                " " + words.say("together.turn", each.turn() + 1, sides.name(each.speaker())));
            html.close("p");
          }
        });
  }

  private void sure(Html html) {
    answer(
        html,
        "sure",
        () -> {
          html.element("p", verdict(studied.analysis(), sides, words), "class", "verdict");
          Mutual mutual = studied.analysis().mutual();
          if (mutual.z() != null && mutual.p() != null) {
            html.element(
                "p",
                words.say(
                    "sure.z", Figures.number(mutual.z(), words), Figures.p(mutual.p(), words)));
          }
          int surrogates =
              studied.analysis().controls().stream()
                  .mapToInt(Controlled::surrogates)
                  .max()
                  .orElse(0);
          String key =
              surrogates == 0 ? "sure.none" : surrogates < ENOUGH ? "sure.few" : "sure.enough";
          html.element("p", words.say(key, surrogates));
        });
  }

  /** The verdict on a dialogue in one sentence. */
  static String verdict(DialogueAnalysis analysis, Sides sides, Words words) {
    Mutual mutual = analysis.mutual();
    return switch (mutual.verdict()) {
      case MUTUAL -> words.text("verdict.MUTUAL");
      case ONE_WAY ->
          words.say("verdict.ONE_WAY", mutual.leader() == null ? "" : sides.name(mutual.leader()));
      case NOT_ABOVE_CHANCE -> words.text("verdict.NOT_ABOVE_CHANCE");
      case TOO_SHORT -> words.text("verdict.TOO_SHORT");
    };
  }
}
