package org.gochi.spiral.externalize;

import java.time.Instant;
import java.util.List;
import org.gochi.elicitation.Asked;
import org.gochi.elicitation.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * One utterance.
 *
 * @param id short and stable, unique in its ba, such as {@code u12}
 * @param parent what it follows; absent for the first
 * @param author the actor who said it
 * @param text plain text; empty once erased
 * @param asked what a partner's utterance does and why; absent for a person's
 * @param siblings ids of the utterances that follow the same parent, oldest first, itself included:
 *     more than one where an edit or another reply made branches
 * @param trouble what went wrong, where something did
 * @param sequence of the entry that began it
 */
public record UtteranceView(
    String id,
    @Nullable String parent,
    Speaker speaker,
    String author,
    String text,
    Instant at,
    UtteranceState state,
    @Nullable Asked asked,
    List<String> siblings,
    @Nullable Trouble trouble,
    boolean erased,
    long sequence) {
  public UtteranceView {
    siblings = List.copyOf(siblings);
  }

  /** Where this stands among its siblings, from 1. */
  public int branchNumber() {
    return siblings.indexOf(id) + 1;
  }
}
