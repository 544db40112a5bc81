package org.gochi.induction;

import org.gochi.induction.alignment.Alignment;

/**
 * Everything measured in one dialogue.
 *
 * @param id the dialogue's
 * @param turns how many
 * @param tokens in all turns
 * @param alignment expressions that came to be shared
 */
public record DialogueAnalysis(String id, int turns, int tokens, Alignment alignment) {}
