package org.gochi.induction.alignment;

import org.gochi.induction.Span;

/**
 * A stretch of a turn that another speaker said before.
 *
 * @param span where it stands in the turn's text, in UTF-16 indices
 * @param tokens how many tokens it has
 * @param from the other speaker who said it first
 * @param turn in which that other speaker first said it
 * @param returned whether the speaker of this turn had said it before that other speaker: the words
 *     have come back
 */
public record Uptake(Span span, int tokens, String from, int turn, boolean returned) {}
