package org.gochi.spiral.externalize;

/**
 * One branch of a dialogue.
 *
 * @param fork the utterance after which it differs from the branch it left; its first utterance
 *     where nothing precedes
 * @param first the first utterance of its own
 * @param tip its newest utterance
 * @param length utterances of its own
 * @param current whether the dialogue stands on it
 */
public record BranchView(String fork, String first, String tip, int length, boolean current) {}
