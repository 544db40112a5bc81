package org.gochi.exchange.own;

import org.jspecify.annotations.Nullable;

/**
 * Someone who spoke.
 *
 * @param id identifier, as in {@link OwnUtterance#participant()} and {@link OwnEntry#actor()}
 * @param speaker {@code person} or {@code partner}
 * @param name what they are called
 * @param model which model, for a partner behind a provider
 */
public record OwnParticipant(
    String id, String speaker, @Nullable String name, @Nullable String model) {
  public OwnParticipant {
    Own.require("participants[].id", id);
    Own.require("participants[].speaker", speaker);
  }
}
