package org.gochi.induction;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * What a measure is, for people: the answer to "what is this?".
 *
 * @param id the measure's, as in {@link org.gochi.induction.control.Controlled#measure}
 * @param name a few words
 * @param text two sentences
 * @param source author and year
 */
public record MeasureText(String id, String name, String text, String source) {
  private static final String BUNDLE = "org.gochi.induction.measures";

  /**
   * The text of one measure.
   *
   * @throws IllegalArgumentException where there is no such measure
   */
  public static MeasureText of(String id, Locale locale) {
    ResourceBundle bundle = bundle(locale);
    try {
      return new MeasureText(
          id,
          bundle.getString(id + ".name"),
          bundle.getString(id + ".text"),
          bundle.getString(id + ".source"));
    } catch (MissingResourceException e) {
      throw new IllegalArgumentException("there is no measure called " + id, e);
    }
  }

  /** The ids of all measures, in alphabetical order. */
  public static List<String> ids() {
    return bundle(Locale.ENGLISH).keySet().stream()
        .filter(key -> key.endsWith(".name"))
        .map(key -> key.substring(0, key.length() - ".name".length()))
        .sorted()
        .toList();
  }

  private static ResourceBundle bundle(Locale locale) {
    // two languages only: a page in any other gets English, whatever the machine's language is
    Locale known =
        locale.getLanguage().equals(Locale.JAPANESE.getLanguage())
            ? Locale.JAPANESE
            : Locale.ENGLISH;
    return ResourceBundle.getBundle(
        BUNDLE,
        known,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
