package org.gochi.elicitation;

import java.util.List;

/**
 * An articulation that a partner proposes; it becomes a card when its quotes hold.
 *
 * @param kind what sort of knowing it states
 * @param statement one sentence
 * @param quotes the person's words it stands on; a proposal without any is the partner's suggestion
 * @param links relations that this proposal brings with it
 */
public record Proposal(Kind kind, String statement, List<Quote> quotes, List<ProposedLink> links) {
  public Proposal {
    quotes = List.copyOf(quotes);
    links = List.copyOf(links);
  }
}
