package org.gochi.exchange.own;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A branch of a dialogue: the path from the first utterance to its tip.
 *
 * @param id identifier
 * @param tip id of its last utterance
 * @param origin why it exists: {@code begun}, {@code edit}, {@code regenerate}
 * @param from id of the utterance it leaves the earlier branch at
 * @param at when it was made
 */
public record OwnBranch(
    String id,
    @Nullable String tip,
    @Nullable String origin,
    @Nullable String from,
    @Nullable Instant at) {
  public OwnBranch {
    Own.require("branches[].id", id);
  }
}
