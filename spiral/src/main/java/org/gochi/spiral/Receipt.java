package org.gochi.spiral;

import org.jspecify.annotations.Nullable;

/**
 * A command is on disk.
 *
 * @param sequence of the last entry it made; 0 where it made none (a draft)
 * @param repeated whether this client id had been used before: the first answer is given again
 * @param ba where it happened
 * @param dialogue where it happened, unless it concerns the ba only
 * @param made the id of what it made or changed: ba, dialogue, utterance, card, link
 * @param reply the utterance id of the reply it asked for; absent while another is being made
 */
public record Receipt(
    long sequence,
    boolean repeated,
    String ba,
    @Nullable String dialogue,
    @Nullable String made,
    @Nullable String reply) {}
