package org.gochi.partner;

import java.net.URI;
import java.util.List;

/** The protocols a model is reached by. */
public enum Provider {
  /** Any server that speaks OpenAI's chat completions, at any address. */
  OPENAI("openai", "https://api.openai.com/v1", "OPENAI_API_KEY"),
  /** Anthropic's messages. */
  ANTHROPIC("anthropic", "https://api.anthropic.com/v1", "ANTHROPIC_API_KEY"),
  /** Google's Gemini. */
  GEMINI(
      "gemini",
      "https://generativelanguage.googleapis.com/v1beta",
      "GEMINI_API_KEY GOOGLE_API_KEY"),
  /** Ollama, on this machine unless told otherwise; needs no key. */
  OLLAMA("ollama", "http://127.0.0.1:11434", "");

  private final String word;
  private final URI home;

  /** Words with spaces between: an enum holds nothing that could change. */
  private final String keyVariables;

  Provider(String word, String home, String keyVariables) {
    this.word = word;
    this.home = URI.create(home);
    this.keyVariables = keyVariables;
  }

  /** The word for it in configuration and on the wire. */
  public String word() {
    return word;
  }

  /** The address it has when none is configured. */
  public URI home() {
    return home;
  }

  /** The environment variables in which its key is usually found, first one first. */
  public List<String> keyVariables() {
    return keyVariables.isEmpty() ? List.of() : List.of(keyVariables.split(" "));
  }

  /** Whether it answers nobody without a key. */
  public boolean needsKey() {
    return !keyVariables.isEmpty();
  }

  /**
   * The provider with the given word.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Provider of(String word) {
    for (Provider each : values()) {
      if (each.word.equals(word)) {
        return each;
      }
    }
    throw new IllegalArgumentException("no such provider: \"" + word + "\"");
  }
}
