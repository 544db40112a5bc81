package org.gochi.exchange.own;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One state of a card.
 *
 * @param number 1 for the first
 * @param kind the kind's word
 * @param statement the statement; absent when its words were erased
 * @param standing the standing's word
 * @param by id of the participant who made it so
 * @param at when
 * @param entry sequence of the record's entry behind it
 */
public record OwnVersion(
    int number,
    String kind,
    @Nullable String statement,
    String standing,
    @Nullable String by,
    @Nullable Instant at,
    @Nullable Long entry) {
  public OwnVersion {
    Own.require("versions[].kind", kind);
    Own.require("versions[].standing", standing);
  }
}
