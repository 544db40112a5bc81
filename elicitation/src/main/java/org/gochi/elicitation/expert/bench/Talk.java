package org.gochi.elicitation.expert.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gochi.elicitation.Articulation;
import org.gochi.elicitation.Asked;
import org.gochi.elicitation.Elicitation;
import org.gochi.elicitation.Link;
import org.gochi.elicitation.Mistakes;
import org.gochi.elicitation.Move;
import org.gochi.elicitation.Outcome;
import org.gochi.elicitation.Partner;
import org.gochi.elicitation.Proposal;
import org.gochi.elicitation.ProposedLink;
import org.gochi.elicitation.Quote;
import org.gochi.elicitation.QuoteCheck;
import org.gochi.elicitation.Setting;
import org.gochi.elicitation.Standing;
import org.gochi.elicitation.StopSignal;
import org.gochi.elicitation.TextSink;
import org.gochi.elicitation.Utterance;
import org.gochi.elicitation.expert.Probe;
import org.gochi.elicitation.expert.talk.Answer;
import org.gochi.elicitation.expert.talk.AnswererException;
import org.gochi.elicitation.expert.talk.Expert;
import org.gochi.elicitation.expert.talk.Reaction;
import org.gochi.elicitation.expert.understand.Understanding;
import org.jspecify.annotations.Nullable;

/** One dialogue between a partner and an expert, as the product would hold it. */
final class Talk {
  private final String arm;
  private final Partner partner;
  private final Expert expert;
  private final Elicitation state;
  private final Mistakes mistakes = new Mistakes();
  private final Understanding listener;
  private final Map<String, Utterance> heard = new HashMap<>();
  private final List<Transcript.Turn> turns = new ArrayList<>();
  private int cards;

  Talk(String arm, Partner partner, Expert expert) {
    this.arm = arm;
    this.partner = partner;
    this.expert = expert;
    this.state =
        Elicitation.begin(new Setting(expert.dossier().language(), expert.dossier().about()));
    this.listener = new Understanding(expert.dossier());
  }

  /** The partner asks, the expert answers, at most so many times. */
  Transcript ask(int limit) {
    try {
      return asked(limit);
    } catch (AnswererException failed) {
      return broken(String.valueOf(failed.getMessage()));
    }
  }

  private Transcript asked(int limit) {
    for (int i = 1; i <= limit; i++) {
      Outcome outcome = partner.reply(state, TextSink.none(), StopSignal.never());
      switch (outcome) {
        case Outcome.Complete complete -> {
          if (turn(complete.text(), complete.asked())) {
            return ended("the person had had enough");
          }
          if (complete.asked().move() == Move.CLOSE) {
            return ended("the partner closed");
          }
        }
        case Outcome.CutShort cut -> turn(cut.partial(), cut.asked());
        case Outcome.Stopped stopped -> turn(stopped.partial(), stopped.asked());
        case Outcome.Refused refused -> {
          return ended("the partner refused: " + refused.text());
        }
        case Outcome.Empty() -> {
          return ended("the partner said nothing");
        }
        case Outcome.Failed failed -> {
          return broken("the partner failed: " + failed.fault().kind().word());
        }
      }
    }
    return ended("all turns were used");
  }

  /** The expert tells unasked. */
  Transcript listen(int limit) {
    for (Answer answer : expert.tellFreely()) {
      if (turns.size() < limit) {
        take(null, answer, List.of(), false, false);
      }
    }
    return ended("the person had told what they tell unasked");
  }

  private boolean turn(String text, Asked asked) {
    Utterance question = Utterance.partner("p" + (turns.size() + 1), text, asked);
    heard.put(question.id(), question);
    state.hear(question);
    List<Mistakes.Found> found = mistakes.hear(question);
    Answer answer = expert.answer(text);
    boolean reflects =
        asked.move() == Move.REFLECTION
            || asked.move() == Move.TEACH_BACK
            || listener.take(text, List.of()).probes().stream().findFirst().orElse(Probe.OTHER)
                == Probe.TEACH_BACK;
    boolean stops = asked.move() == Move.PROPOSE_STOP || answer.reaction() == Reaction.GOES_ON;
    take(question, answer, found, stops, reflects);
    return answer.gone();
  }

  private void take(
      @Nullable Utterance question,
      Answer answer,
      List<Mistakes.Found> found,
      boolean stops,
      boolean reflects) {
    Utterance said = Utterance.person("u" + (turns.size() + 1), answer.text());
    heard.put(said.id(), said);
    state.hear(said);
    // The detector looks at what went before, so it has to hear both sides.
    List<Mistakes.Found> late = mistakes.hear(said);
    List<Mistakes.Found> all = new ArrayList<>(found);
    all.addAll(late);
    List<Articulation> made = articulate(said);
    turns.add(
        new Transcript.Turn(
            question,
            said,
            answer,
            made,
            made.stream().map(card -> state.authorship().ownWords(card.statement())).toList(),
            all,
            state.yields(),
            stops,
            reflects));
  }

  private List<Articulation> articulate(Utterance said) {
    List<Proposal> proposals = partner.articulate(state, said);
    List<Articulation> made = new ArrayList<>();
    List<Optional<String>> ids = new ArrayList<>();
    for (Proposal proposal : proposals) {
      List<Quote> quotes = proposal.quotes().stream().filter(this::holds).toList();
      // A proposal without a person's words behind it is a suggestion, never a card.
      if (quotes.isEmpty()) {
        ids.add(Optional.empty());
        continue;
      }
      Articulation card =
          new Articulation(
              "c" + ++cards, proposal.kind(), proposal.statement(), Standing.PROPOSED, quotes);
      made.add(card);
      ids.add(Optional.of(card.id()));
      state.know(card);
    }
    for (Proposal proposal : proposals) {
      proposal.links().forEach(link -> link(link, ids));
    }
    return made;
  }

  private void link(ProposedLink link, List<Optional<String>> ids) {
    Optional<String> from = end(link.from(), ids);
    Optional<String> to = end(link.to(), ids);
    if (from.isPresent() && to.isPresent()) {
      String id = "l-" + from.get() + "-" + link.relation().word() + "-" + to.get();
      state.link(new Link(id, from.get(), link.relation(), to.get()));
    }
  }

  private static Optional<String> end(ProposedLink.End end, List<Optional<String>> ids) {
    return switch (end) {
      case ProposedLink.Known(String id) -> Optional.of(id);
      case ProposedLink.Beside(int index) ->
          index >= 0 && index < ids.size() ? ids.get(index) : Optional.empty();
    };
  }

  private boolean holds(Quote quote) {
    Utterance utterance = heard.get(quote.utterance());
    return utterance != null
        && utterance.asked() == null
        && utterance.id().startsWith("u")
        && QuoteCheck.holds(utterance, quote);
  }

  private Transcript broken(String why) {
    return new Transcript(arm, expert.dossier(), turns, why, false);
  }

  private Transcript ended(String why) {
    return new Transcript(arm, expert.dossier(), turns, why);
  }
}
