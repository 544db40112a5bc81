package org.gochi.elicitation.policy;

import org.gochi.elicitation.Move;
import org.gochi.elicitation.Utterance;
import org.gochi.elicitation.methods.Probe;
import org.jspecify.annotations.Nullable;

/** The question the person is answering. */
record Ask(
    Utterance utterance,
    Move move,
    @Nullable Probe probe,
    @Nullable Telling target,
    boolean followUp,
    boolean more) {}
