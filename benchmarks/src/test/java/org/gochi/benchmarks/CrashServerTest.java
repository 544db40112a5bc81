package org.gochi.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The everyday share of the kills; {@code benchmarks/run crash} makes 2 000. */
class CrashServerTest {
  @Test
  void killedServer_losesNothingThatWasAcknowledged() throws Exception {
    CrashServer.Found found = CrashServer.run(8, 7);
    assertThat(found.acknowledged()).isPositive();
    assertThat(found.lost()).isZero();
    assertThat(found.broken()).isZero();
    assertThat(found.halfDone()).isZero();
  }
}
