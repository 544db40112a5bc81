package org.gochi.exchange.own;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one participant said at one time.
 *
 * @param id identifier, unique in the export
 * @param parent the utterance it answers; absent for the first
 * @param speaker {@code person} or {@code partner}
 * @param participant id of the participant
 * @param text the words; absent when they were erased
 * @param at when it was said
 * @param asked what a partner's utterance does, and why
 * @param model which model worded it
 * @param outcome {@code complete}, {@code stopped}, {@code cut short}, {@code refused} …
 */
public record OwnUtterance(
    String id,
    @Nullable String parent,
    String speaker,
    @Nullable String participant,
    @Nullable String text,
    @Nullable Instant at,
    @Nullable OwnAsked asked,
    @Nullable String model,
    @Nullable String outcome) {
  public OwnUtterance {
    Own.require("utterances[].id", id);
    Own.require("utterances[].speaker", speaker);
  }
}
