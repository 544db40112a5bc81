package org.gochi.induction.alignment;

import java.util.List;
import java.util.Map;

/**
 * Verbal alignment of one dialogue (Dubuisson Duplessis, Clavel and Landragin 2017 and 2021).
 *
 * <p>An expression is a sequence of tokens used by two speakers in different turns, with at least
 * one token that bears a letter, that stands at least once outside any longer expression ("free").
 *
 * @param mode whether the reference tool's quirks are kept
 * @param expressions how many expressions are shared
 * @param variety expressions by token, 0 to 1
 * @param repetition share of tokens in free uses of expressions already established, 0 to 1
 * @param vocabularyOverlap tokens in common by tokens used by either (Jaccard), 0 to 1; with more
 *     than two speakers, tokens used by all of them
 * @param entropy of the expressions' lengths, weighted by free frequency, in bits
 * @param meanLength mean length of free uses, in tokens
 * @param maxLength tokens of the longest expression
 * @param speakers by name, in the order of first turns
 * @param perTurn one for each turn
 * @param lexicon the expressions, longest and then most frequent first; empty where it was not
 *     asked for
 */
public record Alignment(
    Mode mode,
    int expressions,
    double variety,
    double repetition,
    double vocabularyOverlap,
    double entropy,
    double meanLength,
    int maxLength,
    Map<String, SpeakerAlignment> speakers,
    List<TurnAlignment> perTurn,
    List<Expression> lexicon) {}
