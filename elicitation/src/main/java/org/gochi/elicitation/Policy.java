package org.gochi.elicitation;

/**
 * The settings of the interviewer's policy; they are here so that their worth can be measured.
 *
 * @param incidentFirst whether an occasion is asked for before the overview
 * @param reflectEvery after how many turns the words just said are given back before the question;
 *     0 for never
 * @param teachBackEvery after how many turns what was understood is said back to be put right; 0
 *     for never
 * @param switchBelow under how many new things a turn, over the last six, the technique is changed
 * @param cueAndNewcomerFirst whether what told it and how a newcomer would miss it are asked before
 *     anything else
 */
public record Policy(
    boolean incidentFirst,
    int reflectEvery,
    int teachBackEvery,
    double switchBelow,
    boolean cueAndNewcomerFirst) {

  /** The settings that did best; see docs/elicitation-ablations.md. */
  public static Policy standard() {
    return new Policy(false, 0, 24, 1.0 / 3, false);
  }
}
