package org.gochi.elicitation.policy;

import java.util.ArrayList;
import java.util.List;
import org.gochi.elicitation.Kind;
import org.gochi.elicitation.Proposal;
import org.gochi.elicitation.ProposedLink;
import org.gochi.elicitation.Quote;
import org.gochi.elicitation.QuoteCheck;
import org.gochi.elicitation.Relation;
import org.gochi.elicitation.Utterance;
import org.gochi.elicitation.methods.Probe;

/** Proposes articulations from the person's own sentences: nothing is added that was not said. */
public final class Proposing {
  /** So many turns later, what a few words are about is no longer at hand. */
  private static final int STILL_IN_MIND = 4;

  private static final int LONG_TELLING = 3;

  private final Course course;
  private final Utterance heard;

  private Proposing(Course course, Utterance heard) {
    this.course = course;
    this.heard = heard;
  }

  /** The proposals for an utterance that the course has heard. */
  public static List<Proposal> of(Course course, Utterance heard) {
    return new Proposing(course, heard).proposals();
  }

  private List<Proposal> proposals() {
    List<Proposal> proposals = new ArrayList<>();
    List<Telling> tellings =
        course.tellingsOf(heard.id()).stream()
            .filter(t -> t.whole == null && statesSomething(t))
            .toList();
    tellings = withoutSetting(tellings);
    for (int i = 0; i < tellings.size(); i++) {
      Telling telling = tellings.get(i);
      List<Quote> quotes = new ArrayList<>();
      quotes.add(telling.told.quote(heard));
      proposals.add(
          new Proposal(
              telling.kind, statement(telling, quotes), quotes, links(telling, i, tellings)));
    }
    return proposals;
  }

  /** A long telling begins with who and where and since when; what is known comes after. */
  private static List<Telling> withoutSetting(List<Telling> tellings) {
    boolean setting = tellings.size() >= LONG_TELLING;
    List<Telling> rest =
        tellings.stream().dropWhile(telling -> setting && !telling.told.knows()).toList();
    return rest.isEmpty() ? tellings : rest;
  }

  /**
   * A bare name, a date or a laugh states nothing, unless it answers a question about a telling.
   */
  private static boolean statesSomething(Telling telling) {
    int words = telling.told.sentences().stream().mapToInt(s -> s.weight()).sum();
    return telling.terms.size() > 1 || words > 1 || (telling.about != null && words > 0);
  }

  /**
   * The words as they were said. A few words that answer a question say little by themselves: then
   * what they are about stands beside them in brackets, in the person's words, with its quote.
   */
  private String statement(Telling telling, List<Quote> quotes) {
    String words = telling.told.in(heard.text()).strip();
    Telling about = telling.about;
    if (about == null || telling.terms.size() > 2 || telling.turn - about.turn > STILL_IN_MIND) {
      return words;
    }
    QuoteCheck.find(about.utterance, about.echo).ifPresent(quotes::add);
    return quotes.size() > 1 ? words + " [" + about.echo + "]" : words;
  }

  private static List<ProposedLink> links(Telling telling, int index, List<Telling> beside) {
    List<ProposedLink> links = new ArrayList<>();
    ProposedLink.End here = new ProposedLink.Beside(index);
    Telling about = telling.about;
    Probe.AnswerLink link = telling.link;
    if (about != null && link != null && about.articulation != null && index == 0) {
      ProposedLink.End there = new ProposedLink.Known(about.articulation);
      links.add(
          link.fromAnswer()
              ? new ProposedLink(here, link.relation(), there)
              : new ProposedLink(there, link.relation(), here));
    }
    if (index > 0) {
      ProposedLink.End before = new ProposedLink.Beside(index - 1);
      Kind earlier = beside.get(index - 1).kind;
      switch (telling.kind) {
        case EXCEPTION -> links.add(new ProposedLink(before, Relation.UNLESS, here));
        case CAUSE -> links.add(new ProposedLink(before, Relation.BECAUSE, here));
        case GOAL -> links.add(new ProposedLink(before, Relation.SERVES, here));
        case JUDGEMENT -> {
          if (earlier == Kind.CUE) {
            links.add(new ProposedLink(before, Relation.TELLS, here));
          }
        }
        case STEP -> {
          if (earlier == Kind.STEP) {
            links.add(new ProposedLink(before, Relation.BEFORE, here));
          }
        }
        case CUE, RULE_OF_THUMB, ANOMALY, WORKAROUND, CONTRAST, IMAGE, OPEN_QUESTION -> {}
      }
    }
    return links;
  }
}
