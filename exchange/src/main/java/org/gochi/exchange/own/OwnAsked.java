package org.gochi.exchange.own;

import org.jspecify.annotations.Nullable;

/**
 * What an utterance of the partner does.
 *
 * @param move the move's word
 * @param method the method's name
 * @param step the step of the method
 * @param probe the type of probe
 * @param gap id of the gap it was asked for
 * @param why the reason, in the dialogue's language
 */
public record OwnAsked(
    String move,
    @Nullable String method,
    @Nullable String step,
    @Nullable String probe,
    @Nullable String gap,
    @Nullable String why) {
  public OwnAsked {
    Own.require("asked.move", move);
  }
}
