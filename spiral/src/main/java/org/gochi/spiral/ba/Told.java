package org.gochi.spiral.ba;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.gochi.elicitation.Language;

/** The sentences people are told, from the resource bundles beside this class. */
public final class Told {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Told() {}

  /** The sentences for a refusal. */
  static Sentences refusal(Refusal.Reason reason, List<Object> arguments, Language language) {
    return sentences("refusals", reason.code(), arguments, language);
  }

  /**
   * The sentences {@code key.what}, {@code key.safe} and {@code key.next} of a bundle in this
   * package; the bundle's {@code safe} and {@code next} serve where a key has none of its own.
   */
  public static Sentences sentences(
      String bundle, String key, List<?> arguments, Language language) {
    ResourceBundle words = bundle(bundle, language);
    return new Sentences(
        format(words, key + ".what", arguments, language),
        format(
            words, words.containsKey(key + ".safe") ? key + ".safe" : "safe", arguments, language),
        format(
            words, words.containsKey(key + ".next") ? key + ".next" : "next", arguments, language));
  }

  /** One phrase of a bundle in this package. */
  public static String phrase(String bundle, String key, Language language, Object... arguments) {
    return format(bundle(bundle, language), key, List.of(arguments), language);
  }

  private static ResourceBundle bundle(String name, Language language) {
    return ResourceBundle.getBundle(
        "org.gochi.spiral." + name,
        Locale.forLanguageTag(language.tag()),
        Told.class.getClassLoader(),
        NO_FALLBACK);
  }

  private static String format(
      ResourceBundle words, String key, List<?> arguments, Language language) {
    return new MessageFormat(words.getString(key), Locale.forLanguageTag(language.tag()))
        .format(arguments.toArray());
  }
}
