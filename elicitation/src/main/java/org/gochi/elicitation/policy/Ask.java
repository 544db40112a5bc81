package org.gochi.elicitation.policy;

import org.gochi.elicitation.Move;
import org.gochi.elicitation.Utterance;
import org.gochi.elicitation.methods.Probe;
import org.jspecify.annotations.Nullable;

/**
 * The question the person is answering.
 *
 * @param followUp whether it stays with an answer that was vague or not understood
 * @param near whether it does so by words of that answer
 * @param more whether it asks for more of what it brought before
 */
record Ask(
    Utterance utterance,
    Move move,
    @Nullable Probe probe,
    @Nullable Telling target,
    boolean followUp,
    boolean near,
    boolean more) {}
