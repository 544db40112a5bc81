package org.gochi.elicitation.policy;

import java.util.List;
import org.gochi.elicitation.methods.Probe;

/**
 * A question that could be asked next.
 *
 * @param probe what kind of question
 * @param targets what it is about; empty for the whole dialogue
 * @param more whether it asks for more of what the same question brought before
 * @param promise how likely it is to bring something new, by what is known
 */
record Candidate(Probe probe, List<Telling> targets, boolean more, double promise) {}
