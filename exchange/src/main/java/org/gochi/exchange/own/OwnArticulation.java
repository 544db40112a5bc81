package org.gochi.exchange.own;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One card with its whole history.
 *
 * @param id identifier
 * @param dialogue the dialogue it came from; absent for a card written outside one
 * @param kind the kind's word now, such as {@code rule of thumb}
 * @param statement the statement now; absent when its words were erased
 * @param standing the standing's word now
 * @param ownWords share of the statement's content words that are the person's own, 0 to 1
 * @param quotes the quotes it stands on
 * @param versions every version, oldest first
 */
public record OwnArticulation(
    String id,
    @Nullable String dialogue,
    String kind,
    @Nullable String statement,
    String standing,
    @Nullable Double ownWords,
    List<OwnQuote> quotes,
    List<OwnVersion> versions) {
  public OwnArticulation {
    Own.require("articulations[].id", id);
    Own.require("articulations[].kind", kind);
    Own.require("articulations[].standing", standing);
    quotes = Own.list(quotes);
    versions = Own.list(versions);
  }
}
