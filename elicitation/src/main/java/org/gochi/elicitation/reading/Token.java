package org.gochi.elicitation.reading;

/**
 * One word of a text.
 *
 * @param start its first char in the text (UTF-16)
 * @param end the char after its last
 * @param surface the word as it stands there
 * @param stem its canonical form, by which two words are the same
 * @param wordClass the part it plays
 * @param content whether it carries content, rather than holding the sentence together
 */
public record Token(
    int start, int end, String surface, String stem, WordClass wordClass, boolean content) {}
