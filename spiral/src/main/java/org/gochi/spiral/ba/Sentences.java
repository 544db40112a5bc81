package org.gochi.spiral.ba;

/**
 * What a person is told when something did not work, in one language.
 *
 * @param what what happened
 * @param safe what is safe
 * @param next what to do next
 */
public record Sentences(String what, String safe, String next) {
  /** The three as one line. */
  public String line() {
    return joined(joined(what, safe), next);
  }

  /** Japanese sets no space behind its full stop. */
  private static String joined(String one, String other) {
    return one.endsWith("。") ? one + other : one + " " + other;
  }
}
