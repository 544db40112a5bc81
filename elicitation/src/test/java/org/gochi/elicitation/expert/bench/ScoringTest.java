package org.gochi.elicitation.expert.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gochi.elicitation.Articulation;
import org.gochi.elicitation.Kind;
import org.gochi.elicitation.Mistake;
import org.gochi.elicitation.Mistakes;
import org.gochi.elicitation.Quote;
import org.gochi.elicitation.Standing;
import org.gochi.elicitation.Utterance;
import org.gochi.elicitation.Yield;
import org.gochi.elicitation.expert.Dossier;
import org.gochi.elicitation.expert.Dossiers;
import org.gochi.elicitation.expert.Wording.Span;
import org.gochi.elicitation.expert.talk.Answer;
import org.gochi.elicitation.expert.talk.Reaction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Figures worked out by hand on small dialogues. */
class ScoringTest {
  /** Twenty-one items count as known in this one. */
  private static final Dossier DOSSIER =
      Dossiers.bundled(Dossiers.Part.DEVELOPMENT).stream()
          .filter(each -> each.name().equals("machining-spindle"))
          .findFirst()
          .orElseThrow();

  private final List<Transcript.Turn> turns = new ArrayList<>();

  private void turn(
      String text, Reaction reaction, @Nullable Span quote, @Nullable String item, Kind kind) {
    int number = turns.size() + 1;
    Utterance said = Utterance.person("u" + number, text);
    List<Answer.Release> releases =
        item == null
            ? List.of()
            : List.of(
                new Answer.Release(
                    item, new Span(0, text.length()), List.of(new Span(0, text.length()))));
    List<Articulation> cards =
        quote == null
            ? List.of()
            : List.of(
                new Articulation(
                    "c" + number,
                    kind,
                    text,
                    Standing.PROPOSED,
                    List.of(Quote.of(said, quote.start(), quote.end()))));
    turns.add(
        new Transcript.Turn(
            Utterance.partner("p" + number, "What did you hear?", null),
            said,
            new Answer(text, reaction, releases, List.of(), false),
            cards,
            cards.stream().map(card -> 1.0).toList(),
            number == 2
                ? List.of(new Mistakes.Found(Mistake.of("leading question"), "p2", "you hear"))
                : List.of(),
            new Yield(List.of(), number, 0, 0, new Yield.Unsaid(19, 9, 29)),
            number == 3,
            number == 3));
  }

  private Score score() {
    return Scoring.of(new Transcript("test", DOSSIER, turns, "the test was over"));
  }

  @Test
  void heldIsWhatAQuoteCovers_releasedIsWhatWasSaid() {
    turn("the hum goes dull", Reaction.TELLS, new Span(0, 17), "hum-drops", Kind.CUE);
    turn("the grease film is gone", Reaction.TELLS, null, "dull-means-film", Kind.JUDGEMENT);
    turn("knuckles on the housing", Reaction.TELLS, new Span(0, 8), "hand-on-housing", Kind.CUE);

    Score score = score();

    assertThat(score.items()).isEqualTo(21);
    assertThat(score.released()).containsExactly(1 / 21.0, 2 / 21.0, 3 / 21.0);
    // The third quote holds 8 of 23 code points, less than half.
    assertThat(score.held()).containsExactly(1 / 21.0, 1 / 21.0, 1 / 21.0);
    assertThat(score.cards()).isEqualTo(2);
    assertThat(score.cardsWithoutItem()).isZero();
    assertThat(score.kindRight()).isEqualTo(1.0);
  }

  @Test
  void sameItemTwiceCountsOnce_mistakenBeliefsDoNotCount() {
    turn("the hum goes dull", Reaction.TELLS, new Span(0, 17), "hum-drops", Kind.CUE);
    turn("dull again", Reaction.TELLS, new Span(0, 10), "hum-drops", Kind.CUE);
    turn("more grease helps", Reaction.TELLS, new Span(0, 17), "more-grease", Kind.RULE_OF_THUMB);

    Score score = score();

    assertThat(score.held().getLast()).isEqualTo(1 / 21.0);
    assertThat(score.mistakenUncorrected()).isEqualTo(1);
    assertThat(score.cardsWithoutItem()).isZero();
  }

  @Test
  void cardOnIdleTalkHasNoItemBehindIt() {
    turn("nothing comes to mind", Reaction.NOTHING, new Span(0, 21), null, Kind.JUDGEMENT);

    assertThat(score().cardsWithoutItem()).isEqualTo(1);
    assertThat(score().cardsOnStory()).isZero();
  }

  @Test
  void areaMeansTheCurve_aDialogueThatEndedStaysWhereItWas() {
    assertThat(Scoring.area(List.of(0.2, 0.4), 4)).isCloseTo(0.35, within(1e-12));
    assertThat(Scoring.area(List.of(), 4)).isZero();
  }

  @Test
  void turnsToAShareIsTheFirstTurnThere() {
    List<Double> curve = List.of(0.1, 0.5, 0.5, 0.75);

    assertThat(Scoring.reaching(curve, 0.5)).isEqualTo(2);
    assertThat(Scoring.reaching(curve, 0.75)).isEqualTo(4);
    assertThat(Scoring.reaching(curve, 0.9)).isNull();
  }

  @Test
  void stopMistakesReflectionAndReactionsAreCounted() {
    turn("the hum goes dull", Reaction.TELLS, new Span(0, 17), "hum-drops", Kind.CUE);
    turn("yes", Reaction.FALSE_YES, null, null, Kind.CUE);
    turn("we can go on", Reaction.GOES_ON, null, null, Kind.CUE);

    Score score = score();

    assertThat(score.stopAt()).isEqualTo(3);
    assertThat(score.leftAtStop()).isCloseTo(20 / 21.0, within(1e-12));
    assertThat(score.mistakes()).isEqualTo(Map.of(Mistake.of("leading question"), 1));
    assertThat(score.reactions()).containsEntry(Reaction.FALSE_YES, 1);
    assertThat(score.reflection()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(new Summary(List.of(score)).reactions(Reaction.FALSE_YES))
        .isCloseTo(100 / 3.0, within(1e-9));
  }

  @Test
  void estimateOfWhatIsSaidIsSetAgainstTheTruth() {
    turn("the hum goes dull", Reaction.TELLS, new Span(0, 17), "hum-drops", Kind.CUE);

    Score.Estimate estimate = score().estimates().getFirst();

    assertThat(estimate.estimate()).isCloseTo(1 / 20.0, within(1e-12));
    assertThat(estimate.low()).isCloseTo(1 / 30.0, within(1e-12));
    assertThat(estimate.high()).isCloseTo(1 / 10.0, within(1e-12));
    assertThat(estimate.truth()).isCloseTo(1 / 21.0, within(1e-12));
    assertThat(estimate.covers()).isTrue();
  }

  @Test
  void severalCardsTogetherHoldWhatNoneHoldsAlone() {
    Answer.Release release = new Answer.Release("x", new Span(0, 10), List.of(new Span(0, 10)));
    Utterance said = Utterance.person("u1", "0123456789");
    Articulation left =
        new Articulation("a", Kind.CUE, "x", Standing.PROPOSED, List.of(Quote.of(said, 0, 4)));
    Articulation right =
        new Articulation("b", Kind.CUE, "x", Standing.PROPOSED, List.of(Quote.of(said, 4, 8)));

    assertThat(Coverage.holds("u1", release, List.of(left))).isFalse();
    assertThat(Coverage.holds("u1", release, List.of(left, right))).isTrue();
    assertThat(Coverage.holds("u2", release, List.of(left, right))).isFalse();
  }

  @Test
  void bootstrapIntervalIsSeededAndHoldsTheMean() {
    double[] values = {0.1, 0.2, 0.3, 0.4, 0.5};

    Bootstrap bootstrap = Bootstrap.of(values, 7);

    assertThat(bootstrap).isEqualTo(Bootstrap.of(values, 7));
    assertThat(bootstrap.mean()).isCloseTo(0.3, within(1e-12));
    assertThat(bootstrap.low()).isBetween(0.1, 0.25);
    assertThat(bootstrap.high()).isBetween(0.35, 0.5);
    assertThat(Bootstrap.of(new double[] {0.4, 0.4}, 1).low()).isCloseTo(0.4, within(1e-12));
  }
}
