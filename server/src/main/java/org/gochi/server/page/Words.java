package org.gochi.server.page;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** The interface's words in one language, as templates ask for them. */
public record Words(MessageSource source, Locale locale) {
  /** The message of this key, with {@code {0}}, {@code {1}} … replaced. */
  public String of(String key, Object... arguments) {
    return source.getMessage(key, arguments, locale);
  }

  /** "en" or "ja". */
  public String tag() {
    return locale.getLanguage();
  }
}
