package org.gochi.induction.alignment;

import java.util.List;

/**
 * What one turn repeats, given only the turns before it.
 *
 * @param turn from 0
 * @param speaker who said it
 * @param shared share of its tokens in expressions that another speaker used before, 0 to 1 (the
 *     reference tool's DER)
 * @param own share of its tokens in expressions that the speaker used in an earlier turn, 0 to 1
 *     (the reference tool's DSER)
 * @param uptakes the stretches that {@code shared} counts, longest ones only; they may overlap
 */
public record TurnAlignment(
    int turn, String speaker, double shared, double own, List<Uptake> uptakes) {}
