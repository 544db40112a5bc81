package org.gochi.elicitation;

import java.util.List;

/**
 * One statement of knowing, shown as a card.
 *
 * @param id unique in its ba
 * @param kind what sort of knowing it states
 * @param statement one sentence, in the person's words as far as possible
 * @param standing how a person has taken it
 * @param quotes the person's words it stands on; empty only for a card a person wrote by hand
 */
public record Articulation(
    String id, Kind kind, String statement, Standing standing, List<Quote> quotes) {
  public Articulation {
    quotes = List.copyOf(quotes);
  }
}
