package org.gochi.partner.adapter;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Something that servers of OpenAI's kind do not all take, and what is sent instead once one has
 * said so. What it said is remembered as long as the program runs.
 */
enum Concession {
  /** Newer models want the limit of length under another name. */
  OTHER_LIMIT("max_tokens.{0,200}max_completion_tokens"),
  /** Models that think take no temperature but their own. */
  NO_TEMPERATURE(
      "temperature.{0,200}(?:not support|unsupported|deprecated|default)|unsupported.{0,80}temperature"),
  /** Without a schema the answer is read as it comes: the prompt asks for the same shape. */
  NO_SCHEMA("response_format|json_schema|guided_json|structured output");

  private final Pattern said;

  Concession(String said) {
    this.said = Pattern.compile(said, Pattern.DOTALL);
  }

  /** What a refused request has to give up, unless it has given it up already. */
  static Optional<Concession> wanted(int status, String refusal, Set<Concession> made) {
    if (status != 400 && status != 422) {
      return Optional.empty();
    }
    String text = refusal.toLowerCase(Locale.ROOT);
    for (Concession each : values()) {
      if (!made.contains(each) && each.said.matcher(text).find()) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
