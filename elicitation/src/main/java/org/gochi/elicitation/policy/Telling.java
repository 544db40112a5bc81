package org.gochi.elicitation.policy;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.gochi.elicitation.Kind;
import org.gochi.elicitation.Quote;
import org.gochi.elicitation.Utterance;
import org.gochi.elicitation.methods.Probe;
import org.gochi.elicitation.methods.Side;
import org.jspecify.annotations.Nullable;

/** Something told, and what has been asked about it. */
final class Telling {
  /** What is left to find on the side that brought a telling, about that telling itself. */
  private static final double SAME_SIDE = 0.35;

  final int number;
  final Utterance utterance;
  final Told told;
  final Quote quote;
  final Kind kind;

  /** How much speaks for each kind; sums to 1. */
  final Map<Kind, Double> kinds;

  final String echo;
  final boolean past;

  /** Whether it was told as a story of one occasion. */
  final boolean story;

  final Set<String> terms;
  final @Nullable Telling about;
  final @Nullable Telling whole;
  final Probe.@Nullable AnswerLink link;
  final Set<String> asked = new HashSet<>();
  final Set<String> evaded = new HashSet<>();

  /** Shared with what belongs to the same story, or to the same short answer. */
  private final Subject subject;

  /** The side that was asked about when it was told. */
  final @Nullable Side broughtBy;

  int tries;
  int hits;
  int met = 1;
  int metAt;
  final int turn;
  boolean closed;
  @Nullable String articulation;

  /** What was said before and is denied by this; null when nothing is. */
  @Nullable Telling opposed;

  Telling(
      int number,
      Utterance utterance,
      Told told,
      Kind kind,
      Map<Kind, Double> kinds,
      String echo,
      boolean past,
      boolean story,
      @Nullable Telling about,
      @Nullable Probe probe,
      @Nullable Telling whole,
      Subject subject,
      int turn) {
    this.number = number;
    this.utterance = utterance;
    this.told = told;
    this.quote = told.own(utterance);
    this.kind = kind;
    this.kinds = kinds;
    this.echo = echo;
    this.past = past;
    this.story = story;
    this.terms = told.terms();
    this.about = about;
    this.whole = whole;
    this.subject = subject;
    this.broughtBy = probe == null ? null : probe.side();
    this.link = probe == null ? null : probe.link();
    this.turn = turn;
    this.metAt = turn;
  }

  /** What it denies, as long as that may be spoken of; null when there is nothing of the sort. */
  @Nullable Telling denies() {
    return opposed == null || opposed.closed ? null : opposed;
  }

  /** Notes that a side of it was asked about, and whether that brought something. */
  void answered(Side side, boolean hit) {
    subject.answered(side, hit);
  }

  /** What has not come out yet on a probe's side of it, whoever would ask. */
  double lacks(Probe probe) {
    double all = story ? probe.finds().story() : probe.finds().of(kinds);
    double again = probe.side() == broughtBy ? SAME_SIDE : 1;
    return subject.left(probe.side(), all) * again;
  }

  /** What is left to find by a probe, given what brought the telling. */
  double left(Probe probe) {
    double lacks = lacks(probe);
    if (broughtBy == null || probe.side() == Side.ANYTHING) {
      return lacks;
    }
    return lacks * broughtBy.behind();
  }

  /** Whether it covers some of the words of a quote. */
  boolean covers(Quote other) {
    return other.utterance().equals(utterance.id())
        && other.start() < quote.end()
        && quote.start() < other.end();
  }
}
