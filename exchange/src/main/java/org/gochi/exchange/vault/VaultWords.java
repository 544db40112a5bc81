package org.gochi.exchange.vault;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Headings and the vocabulary's words in the vault's language. */
final class VaultWords {
  private final ResourceBundle bundle;

  VaultWords(Locale locale) {
    bundle =
        ResourceBundle.getBundle(
            "org.gochi.exchange.vault.words",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  String heading(String key) {
    return bundle.getString(key);
  }

  /** A word of the vocabulary; one that a later version brought stays as it is. */
  String word(String group, String word) {
    try {
      return bundle.getString(group + "." + word.replace(' ', '_'));
    } catch (MissingResourceException e) {
      return word;
    }
  }
}
