package org.gochi.partner.wire;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Reads how long a provider asks to wait (RFC 9110, section 10.2.3, and its usual cousins). */
final class RetryAfter {
  private RetryAfter() {}

  /** The time to wait, never negative, or null when nothing readable is said. */
  static @Nullable Duration of(HttpHeaders headers, InstantSource clock) {
    String millis = headers.firstValue("retry-after-ms").orElse("");
    if (millis.matches("\\d{1,9}")) {
      return Duration.ofMillis(Long.parseLong(millis));
    }
    String value = headers.firstValue("retry-after").orElse("").strip();
    if (value.matches("\\d{1,9}(\\.\\d{1,9})?")) {
      return Duration.ofMillis(Math.round(Double.parseDouble(value) * 1000));
    }
    if (value.isEmpty()) {
      return null;
    }
    try {
      Instant at = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration wait = Duration.between(clock.instant(), at);
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeException unreadable) {
      return null;
    }
  }
}
