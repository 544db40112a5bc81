package org.gochi.exchange.own;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A statement that has no person's words behind it: shown apart, never a card.
 *
 * @param id identifier
 * @param dialogue the dialogue it came from
 * @param kind the kind's word
 * @param statement the statement; absent when erased
 * @param reason why it is no card
 * @param at when
 */
public record OwnSuggestion(
    String id,
    @Nullable String dialogue,
    String kind,
    @Nullable String statement,
    @Nullable String reason,
    @Nullable Instant at) {
  public OwnSuggestion {
    Own.require("suggestions[].id", id);
    Own.require("suggestions[].kind", kind);
  }
}
