package org.gochi.spiral.externalize;

import java.time.Instant;
import java.util.List;
import org.gochi.elicitation.Kind;
import org.gochi.elicitation.Quote;
import org.gochi.elicitation.Standing;

/**
 * An articulation as a card.
 *
 * @param id short and stable, unique in its ba, such as {@code c3}
 * @param dialogue where it was drawn out
 * @param statement the current wording; empty once erased
 * @param version of the current wording, from 1
 * @param versions how many wordings there have been
 * @param quotes the people's words it stands on, each checked against the text
 * @param ownWords share of the statement's content words that people said themselves, 0 to 1
 * @param partnerFirst content words of the statement that the partner said before any person did
 * @param author the actor whose wording it is: a partner for a proposal, a person once corrected
 * @param sequence of the last entry that changed it
 */
public record CardView(
    String id,
    String ba,
    String dialogue,
    Kind kind,
    String statement,
    Standing standing,
    int version,
    int versions,
    List<Quote> quotes,
    double ownWords,
    List<String> partnerFirst,
    String author,
    Instant at,
    boolean erased,
    long sequence) {
  public CardView {
    quotes = List.copyOf(quotes);
    partnerFirst = List.copyOf(partnerFirst);
  }
}
