package org.gochi.spiral.externalize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gochi.elicitation.Language;
import org.gochi.spiral.ba.Sentences;
import org.gochi.spiral.ba.Told;

/**
 * What went wrong with a reply or with articulating, for people.
 *
 * @param key names the sentences, such as {@code timed-out} or {@code cut-off}
 * @param arguments what is known beside, by name, such as seconds; never a secret
 * @param retryable whether trying again may help
 */
public record Trouble(String key, Map<String, String> arguments, boolean retryable) {
  public Trouble {
    arguments = Map.copyOf(arguments);
  }

  /** Only these are kept: neither is anybody's words, and neither is a secret. */
  private static final List<String> KEPT = List.of("model", "seconds", "models");

  /** As it stands in a payload: the key, then what is kept, a line each, where it is known. */
  String kept() {
    List<String> fields = new ArrayList<>(List.of(key));
    KEPT.forEach(name -> fields.add(arguments.getOrDefault(name, "").replace('\n', ' ')));
    return String.join("\n", fields).strip();
  }

  static Trouble read(String kept) {
    String[] fields = kept.split("\n", -1);
    Map<String, String> arguments = new HashMap<>();
    for (int i = 0; i < KEPT.size() && i + 1 < fields.length; i++) {
      if (!fields[i + 1].isEmpty()) {
        arguments.put(KEPT.get(i), fields[i + 1]);
      }
    }
    return new Trouble(fields[0], arguments, true);
  }

  /** What happened, what is safe, what to do next. */
  public Sentences in(Language language) {
    String seconds = arguments.getOrDefault("seconds", "");
    String model = arguments.getOrDefault("model", "");
    String models = arguments.getOrDefault("models", "");
    return Told.sentences(
        "troubles", said(seconds, model, models), List.of(seconds, model, models), language);
  }

  /** The sentences that say most of what is known. */
  private String said(String seconds, String model, String models) {
    return switch (key) {
      case "timed-out" -> seconds.isEmpty() ? key : key + "-after";
      case "no-such-model" ->
          model.isEmpty() ? key : models.isEmpty() ? key + "-named" : key + "-others";
      case "key-refused", "unreachable" -> model.isEmpty() ? key : key + "-named";
      default -> key;
    };
  }
}
