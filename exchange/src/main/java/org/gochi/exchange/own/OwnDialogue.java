package org.gochi.exchange.own;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dialogue with all its branches.
 *
 * @param id identifier
 * @param title what it is called
 * @param language {@code en} or {@code ja}
 * @param partner name of the partner chosen for it
 * @param openedAt when it began
 * @param closedAt when it was closed, absent while open
 * @param whereWeWere the editable summary shown on coming back
 * @param current id of the last utterance of the branch in view; absent in an empty dialogue
 * @param utterances every utterance of every branch, parents before children
 * @param branches the branches, the first being the one the dialogue began with
 */
public record OwnDialogue(
    String id,
    @Nullable String title,
    @Nullable String language,
    @Nullable String partner,
    @Nullable Instant openedAt,
    @Nullable Instant closedAt,
    @Nullable String whereWeWere,
    @Nullable String current,
    List<OwnUtterance> utterances,
    List<OwnBranch> branches) {
  public OwnDialogue {
    Own.require("dialogues[].id", id);
    utterances = Own.list(utterances);
    branches = Own.list(branches);
  }
}
