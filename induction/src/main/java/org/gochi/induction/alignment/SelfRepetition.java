package org.gochi.induction.alignment;

import java.util.List;

/**
 * How a speaker repeats the speaker's own expressions: those in at least two of their turns.
 *
 * @param expressions how many
 * @param variety expressions by token, 0 to 1
 * @param repetition share of tokens in free uses, established or not, 0 to 1
 * @param entropy of the expressions' lengths, weighted by free frequency, in bits
 * @param meanLength mean length of free uses, in tokens
 * @param maxLength tokens of the longest expression
 * @param lexicon the expressions; empty where it was not asked for
 */
public record SelfRepetition(
    int expressions,
    double variety,
    double repetition,
    double entropy,
    double meanLength,
    int maxLength,
    List<Expression> lexicon) {}
