package org.gochi.spiral.study;

import java.util.Map;
import org.gochi.exchange.Format;
import org.gochi.exchange.Limits;
import org.gochi.exchange.Role;
import org.jspecify.annotations.Nullable;

/**
 * How a study reads and measures.
 *
 * @param format the only format to accept, or null to tell by content
 * @param compatible whether the alignment equals the reference tool's, quirks included
 * @param surrogates chance versions of each dialogue, 0 for none
 * @param seed of every random choice; the same seed and input give the same figures
 * @param roles sides of speakers by their names, over what the source says
 * @param threads how many dialogues are measured at once
 * @param limits what to refuse in the input
 */
public record StudyOptions(
    @Nullable Format format,
    boolean compatible,
    int surrogates,
    long seed,
    Map<String, Role> roles,
    int threads,
    Limits limits) {

  public StudyOptions {
    roles = Map.copyOf(roles);
    if (surrogates < 0) {
      throw new IllegalArgumentException("surrogates must be 0 or more, not " + surrogates);
    }
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be 1 or more, not " + threads);
    }
  }

  /** Formats told by content, the plain mode, 20 surrogates, seed 1, all cores. */
  public static StudyOptions usual() {
    return new StudyOptions(
        null, false, 20, 1, Map.of(), Runtime.getRuntime().availableProcessors(), Limits.USUAL);
  }
}
