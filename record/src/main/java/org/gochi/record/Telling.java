package org.gochi.record;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What is told to a person about a fault, in three parts: what happened, what is safe, what to do
 * next. English unless the locale is Japanese.
 *
 * @param key key of the messages
 * @param arguments what the messages name, such as a path or a sequence
 */
public record Telling(String key, List<Object> arguments) {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /** Copies the arguments. */
  public Telling {
    arguments = List.copyOf(arguments);
  }

  static Telling of(String key, Object... arguments) {
    return new Telling(key, List.of(arguments));
  }

  /** What happened, in one sentence. */
  public String what(Locale locale) {
    return sentence("what", locale);
  }

  /** What is safe. */
  public String safe(Locale locale) {
    return sentence("safe", locale);
  }

  /** What to do next. */
  public String next(Locale locale) {
    return sentence("next", locale);
  }

  /** All three parts in one line. */
  public String whole(Locale locale) {
    String between = locale.getLanguage().equals("ja") ? "" : " ";
    return what(locale) + between + safe(locale) + between + next(locale);
  }

  private String sentence(String part, Locale locale) {
    ResourceBundle messages =
        ResourceBundle.getBundle("org.gochi.record.messages", locale, NO_FALLBACK);
    Object[] plain =
        arguments.stream().map(a -> a instanceof Number ? String.valueOf(a) : a).toArray();
    String own = key + "." + part;
    // Kinds of breaks share what is safe and what to do next.
    String found = messages.containsKey(own) ? own : "break." + part;
    return new MessageFormat(messages.getString(found), locale).format(plain);
  }
}
