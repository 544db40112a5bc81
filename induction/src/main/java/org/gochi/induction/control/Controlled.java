package org.gochi.induction.control;

import org.jspecify.annotations.Nullable;

/**
 * A figure and its chance baseline.
 *
 * @param measure the measure's id
 * @param from the speaker who leads, or whom the figure is about; null where it is about all
 * @param to the speaker who follows; null where the figure has no direction
 * @param control which chance
 * @param surrogates how many chance versions
 * @param raw the figure itself
 * @param mean of the surrogates
 * @param sd standard deviation of the surrogates
 * @param z raw minus mean by sd; 0 where the surrogates do not vary
 * @param p share of the versions, the real one among them, that reach the figure: one-sided, never
 *     0
 * @param adjusted p corrected for the number of figures under the same control
 */
public record Controlled(
    String measure,
    @Nullable String from,
    @Nullable String to,
    Control control,
    int surrogates,
    double raw,
    double mean,
    double sd,
    double z,
    double p,
    double adjusted) {

  Controlled adjusted(double value) {
    return new Controlled(measure, from, to, control, surrogates, raw, mean, sd, z, p, value);
  }
}
