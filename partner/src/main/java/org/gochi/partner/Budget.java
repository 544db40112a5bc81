package org.gochi.partner;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.gochi.elicitation.Outcome.Usage;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of one day, asked before each call. What a provider does not tell counts as estimated:
 * unknown is not nothing.
 */
final class Budget {
  private final @Nullable Long daily;
  private final InstantSource clock;
  private final ZoneId zone;
  private LocalDate day;
  private long used;

  Budget(@Nullable Long daily, InstantSource clock, ZoneId zone) {
    this.daily = daily;
    this.clock = clock;
    this.zone = zone;
    this.day = today();
  }

  /** Whether a call of about so many tokens still fits. */
  synchronized boolean allows(long tokens) {
    turn();
    return daily == null || used + tokens <= daily;
  }

  /** Takes what a call cost: as told, or as estimated where nothing was told. */
  synchronized void spend(@Nullable Usage told, ModelRequest request, String reply) {
    turn();
    Integer in = told == null ? null : told.inputTokens();
    Integer out = told == null ? null : told.outputTokens();
    used += in == null ? request.tokens() : in;
    used += out == null ? Tokens.about(reply) : out;
  }

  private void turn() {
    LocalDate now = today();
    if (!now.equals(day)) {
      day = now;
      used = 0;
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
