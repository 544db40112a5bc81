package org.gochi.induction.alignment;

import java.util.List;

/**
 * An expression and its life in a dialogue.
 *
 * @param text its token forms with a blank between them
 * @param tokens its token forms
 * @param frequency in how many turns it is used, free or inside a longer expression
 * @param freeFrequency in how many turns it is used free at least once
 * @param establishmentTurn the first turn at which two speakers have used it and it has been free
 *     at least once
 * @param establishedBy who spoke that turn
 * @param spanning turns from the first to the last use, both counted
 * @param priming in how many turns the first speaker used it before anybody else did
 * @param firstSpeaker who used it first
 * @param turns the turns in which it is used, rising, counted from 0
 */
public record Expression(
    String text,
    List<String> tokens,
    int frequency,
    int freeFrequency,
    int establishmentTurn,
    String establishedBy,
    int spanning,
    int priming,
    String firstSpeaker,
    List<Integer> turns) {

  /** How many tokens it has. */
  public int size() {
    return tokens.size();
  }
}
