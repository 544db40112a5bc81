package org.gochi.partner.adapter;

import org.gochi.partner.ModelSettings;

/**
 * The address as the protocol's client wants it. People copy it from where they find it: with and
 * without the version, with a slash at the end, with the path of one operation.
 */
final class BaseAddress {
  private BaseAddress() {}

  /** Without a slash at the end. */
  static String of(ModelSettings settings) {
    String base = settings.baseUrl().toString().replaceFirst("/+$", "");
    return switch (settings.provider()) {
      case OPENAI -> versioned(without(base, "/chat/completions"), "/v1");
      case ANTHROPIC -> versioned(without(base, "/messages"), "/v1");
      case GEMINI -> versioned(base, "/v1beta");
      // What Ollama offers in OpenAI's manner lies beside its own.
      case OLLAMA -> without(without(without(base, "/api/chat"), "/api"), "/v1");
    };
  }

  private static String without(String base, String path) {
    return base.endsWith(path) ? base.substring(0, base.length() - path.length()) : base;
  }

  /** With the usual version where the address has no path at all. */
  private static String versioned(String base, String version) {
    return base.matches("(?i)https?://[^/]+") ? base + version : base;
  }
}
