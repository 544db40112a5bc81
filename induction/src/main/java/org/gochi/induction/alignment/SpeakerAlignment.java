package org.gochi.induction.alignment;

/**
 * One speaker's part in the alignment.
 *
 * @param initiated share of the expressions that the speaker used first, 0 to 1
 * @param established share of the expressions that the speaker established, 0 to 1
 * @param repetition share of the speaker's tokens in free uses of established expressions, 0 to 1
 * @param tokenShare the speaker's share of all tokens, 0 to 1
 * @param vocabularyShared share of the speaker's vocabulary that all others use too, 0 to 1
 * @param self the speaker's repetition of the speaker's own expressions
 */
public record SpeakerAlignment(
    double initiated,
    double established,
    double repetition,
    double tokenShare,
    double vocabularyShared,
    SelfRepetition self) {}
