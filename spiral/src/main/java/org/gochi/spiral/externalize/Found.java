package org.gochi.spiral.externalize;

/**
 * A place where words were found.
 *
 * @param what "utterance" or "card"
 * @param id of the utterance or card in its ba
 * @param text of the utterance, or the card's present wording
 * @param sequence of the entry it was last changed by
 */
public record Found(
    String what, String ba, String dialogue, String id, String text, long sequence) {}
