package org.gochi.server.security;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A browser's kind, for the list of sessions; the rest of what it says of itself is not kept. */
final class BrowserName {
  // In this order: each names itself and those it descends from.
  private static final java.util.List<Map.Entry<String, String>> KINDS =
      java.util.List.of(
          Map.entry("Edg", "Edge"),
          Map.entry("OPR", "Opera"),
          Map.entry("Firefox", "Firefox"),
          Map.entry("Chrom", "Chrome"),
          Map.entry("Safari", "Safari"));

  private BrowserName() {}

  static String of(@Nullable String userAgent) {
    return userAgent == null
        ? "browser"
        : KINDS.stream()
            .filter(k -> userAgent.contains(k.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("browser");
  }
}
