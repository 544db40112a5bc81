package org.gochi.elicitation;

import org.jspecify.annotations.Nullable;

/**
 * What an utterance of the partner does, and why; kept with the utterance.
 *
 * @param move what it does
 * @param method the id of the method it belongs to, such as {@code "cdm"}
 * @param step the id of the method's step
 * @param probe the id of the probe, such as {@code "cdm.cue"}
 * @param gap the gap it wants to close
 * @param why one sentence in the dialogue's language
 */
public record Asked(
    Move move,
    @Nullable String method,
    @Nullable String step,
    @Nullable String probe,
    @Nullable Gap gap,
    String why) {}
