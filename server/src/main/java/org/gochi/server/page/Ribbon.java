package org.gochi.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gochi.elicitation.Speaker;
import org.gochi.induction.MeasureText;
import org.gochi.induction.alignment.Uptake;
import org.gochi.induction.control.Controlled;
import org.gochi.induction.live.LiveInduction;
import org.gochi.induction.tokens.Tokenizers;
import org.gochi.induction.words.FunctionWords;
import org.gochi.spiral.externalize.UtteranceView;

/** Draws the resonance of the newest turns, and says how sure it is. */
final class Ribbon {
  static final String PERSON = "person";
  static final String PARTNER = "partner";

  /** Turns drawn at once. */
  private static final int DRAWN = 60;

  /** Lines of what was taken up. */
  private static final int LISTED = 8;

  /** The widest a turn is drawn. */
  private static final double WIDEST = 14;

  private final List<UtteranceView> utterances;
  private final LiveInduction live;
  private final Page page;
  private final int first;
  private final double step;

  Ribbon(List<UtteranceView> utterances, LiveInduction live, Page page) {
    this.utterances = utterances;
    this.live = live;
    this.page = page;
    first = Math.max(0, utterances.size() - DRAWN);
    int drawn = utterances.size() - first;
    step = drawn == 0 ? WIDEST : Math.min(WIDEST, (double) Resonance.WIDTH / drawn);
  }

  Resonance resonance() {
    LiveInduction.Chance chance = live.chance();
    return new Resonance(
        utterances.size() - first,
        bars(),
        crossings(),
        joints(),
        taken(),
        chance.asOf(),
        chance.mutual().verdict(),
        PERSON.equals(chance.mutual().leader()),
        chance.emerged(),
        chance.figures().stream().map(this::figure).toList());
  }

  private List<Resonance.Bar> bars() {
    double longest =
        utterances.stream().skip(first).mapToInt(u -> u.text().length()).max().orElse(1);
    List<Resonance.Bar> bars = new ArrayList<>();
    for (int t = first; t < utterances.size(); t++) {
      // The root of the length: a long telling must not flatten everything else.
      double height = 3 + 29 * Math.sqrt(utterances.get(t).text().length() / Math.max(1, longest));
      double middle = Resonance.HEIGHT / 2.0;
      bars.add(
          new Resonance.Bar(
              utterances.get(t).id(),
              person(t),
              middle(t) - step * 0.3,
              person(t) ? middle - height : middle,
              step * 0.6,
              height));
    }
    return bars;
  }

  private List<Resonance.Crossing> crossings() {
    List<Resonance.Crossing> all = new ArrayList<>();
    for (int t = first; t < utterances.size(); t++) {
      for (int from : uptakes(t).stream().mapToInt(Uptake::turn).distinct().toArray()) {
        if (from >= first && person(from) != person(t)) {
          all.add(
              new Resonance.Crossing(
                  utterances.get(t).id(), middle(from), side(from), middle(t), side(t)));
        }
      }
    }
    return all;
  }

  private List<Resonance.Joint> joints() {
    return live.conjoint().stream()
        .filter(c -> c.turn() >= first)
        .map(
            c ->
                new Resonance.Joint(
                    utterances.get(c.turn()).id(),
                    c.expression(),
                    points(c.turn(), c.span().start()),
                    points(c.turn(), c.span().end()),
                    middle(c.turn())))
        .toList();
  }

  private List<Resonance.Taken> taken() {
    List<Resonance.Taken> all = new ArrayList<>();
    for (int t = utterances.size() - 1; t >= 0 && all.size() < LISTED; t--) {
      for (Uptake uptake : uptakes(t)) {
        String text = utterances.get(t).text();
        all.add(
            new Resonance.Taken(
                utterances.get(t).id(),
                person(t),
                text.substring(uptake.span().start(), uptake.span().end()),
                points(t, uptake.span().start()),
                points(t, uptake.span().end()),
                utterances.get(uptake.turn()).id()));
      }
    }
    return all.stream().limit(LISTED).toList();
  }

  /** What a turn took up that says something: "at the" is nobody's. */
  private List<Uptake> uptakes(int turn) {
    String text = utterances.get(turn).text();
    return live.turns().get(turn).alignment().uptakes().stream()
        .filter(
            u ->
                Tokenizers.unicode()
                    .tokens(text.substring(u.span().start(), u.span().end()))
                    .stream()
                    .anyMatch(word -> FunctionWords.both().isContent(word.form())))
        .toList();
  }

  private Resonance.Figure figure(Controlled figure) {
    MeasureText told = MeasureText.of(figure.measure(), page.words().locale());
    String whose =
        figure.to() == null
            ? told.name()
            : page.of(PERSON.equals(figure.to()) ? "resonance.by.you" : "resonance.by.partner");
    return new Resonance.Figure(
        whose,
        number(figure.raw()),
        page.of(figure.p() < 0.05 ? "resonance.above" : "resonance.within", number(figure.mean())),
        told.text(),
        told.source());
  }

  private String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.1f", value);
  }

  private boolean person(int turn) {
    return utterances.get(turn).speaker() == Speaker.PERSON;
  }

  private double middle(int turn) {
    return (turn - first + 0.5) * step;
  }

  /** Where a crossing begins or ends: a little into its speaker's side. */
  private double side(int turn) {
    return Resonance.HEIGHT / 2.0 + (person(turn) ? -7 : 7);
  }

  private int points(int turn, int utf16) {
    return utterances.get(turn).text().codePointCount(0, utf16);
  }
}
