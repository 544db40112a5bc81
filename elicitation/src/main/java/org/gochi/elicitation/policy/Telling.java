package org.gochi.elicitation.policy;

import java.util.HashSet;
import java.util.Set;
import org.gochi.elicitation.Kind;
import org.gochi.elicitation.Quote;
import org.gochi.elicitation.Utterance;
import org.gochi.elicitation.methods.Probe;
import org.jspecify.annotations.Nullable;

/** Something told, and what has been asked about it. */
final class Telling {
  final int number;
  final Utterance utterance;
  final Told told;
  final Quote quote;
  final Kind kind;
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
  int tries;
  int hits;
  int met = 1;
  int metAt;
  final int turn;
  boolean closed;
  @Nullable String articulation;

  Telling(
      int number,
      Utterance utterance,
      Told told,
      Kind kind,
      String echo,
      boolean past,
      boolean story,
      @Nullable Telling about,
      @Nullable Probe probe,
      @Nullable Telling whole,
      int turn) {
    this.number = number;
    this.utterance = utterance;
    this.told = told;
    this.quote = told.own(utterance);
    this.kind = kind;
    this.echo = echo;
    this.past = past;
    this.story = story;
    this.terms = told.terms();
    this.about = about;
    this.whole = whole;
    this.link = probe == null ? null : probe.link();
    this.turn = turn;
    this.metAt = turn;
  }

  /** Whether it covers some of the words of a quote. */
  boolean covers(Quote other) {
    return other.utterance().equals(utterance.id())
        && other.start() < quote.end()
        && quote.start() < other.end();
  }
}
