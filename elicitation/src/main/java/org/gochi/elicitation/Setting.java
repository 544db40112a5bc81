package org.gochi.elicitation;

/**
 * Where and about what a dialogue is held.
 *
 * @param language the language the partner begins in; it follows the person when they change
 * @param purpose what the ba is for, in the person's words; may be empty
 */
public record Setting(Language language, String purpose) {

  /** A dialogue in the given language, about nothing in particular yet. */
  public static Setting of(Language language) {
    return new Setting(language, "");
  }
}
