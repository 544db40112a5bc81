package org.gochi.partner;

import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.gochi.elicitation.Fault;
import org.gochi.elicitation.FaultKind;
import org.gochi.elicitation.Language;

/** Makes faults, and says them: what happened, what is safe, what to do next. */
public final class Faults {
  private static final String BUNDLE = "org.gochi.partner.faults";

  private Faults() {}

  /** A fault of the given kind; arguments are pairs of a name and a value. */
  public static Fault of(FaultKind kind, boolean retryable, String... arguments) {
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      named.put(arguments[i], arguments[i + 1]);
    }
    String key = "fault." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Fault(kind, key, named, retryable);
  }

  /** The fault in words, in the given language. Holds no secret and no stack trace. */
  public static String say(Fault fault, Language language) {
    Locale locale = language == Language.JA ? Locale.JAPANESE : Locale.ENGLISH;
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    Map<String, String> arguments = fault.arguments();
    String models = arguments.getOrDefault("models", "");
    String key = models.isEmpty() ? fault.key() : fault.key() + "-others";
    String pattern =
        bundle.containsKey(key) ? bundle.getString(key) : bundle.getString("fault.other");
    return MessageFormat.format(
        pattern,
        arguments.getOrDefault("model", ""),
        arguments.getOrDefault("seconds", ""),
        arguments.getOrDefault("address", ""),
        arguments.getOrDefault("detail", ""),
        models);
  }
}
