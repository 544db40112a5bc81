package org.gochi.spiral.study;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Sentences of one bundle in one language. */
public final class Words {
  private final Locale locale;
  private final ResourceBundle bundle;

  /** The bundle of that name beside this class. */
  public Words(String bundle, Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            "org.gochi.spiral.study." + bundle,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The sentence of that key with its places filled; numbers are written as the language does. */
  public String say(String key, Object... places) {
    return new MessageFormat(bundle.getString(key), locale).format(places);
  }

  /** The text of that key as it is. */
  public String text(String key) {
    return bundle.getString(key);
  }

  /** A share as whole percent; under one percent with a digit more. */
  public String share(double value) {
    if (!Double.isFinite(value)) {
      return "–";
    }
    double percent = 100 * value;
    return String.format(locale, percent > 0 && percent < 1 ? "%.1f %%" : "%.0f %%", percent);
  }

  /** The language. */
  public Locale locale() {
    return locale;
  }
}
