package org.gochi.partner;

import java.time.Duration;

/**
 * How long a model may take. A slow local model is no fault, so the limits are apart: it may think
 * long before its first token, and write long, but not fall silent.
 *
 * @param connect until the address answers
 * @param firstToken until the first token, loading of the model included
 * @param silence between two signs of life after the first token
 * @param whole for the whole reply
 */
public record Limits(Duration connect, Duration firstToken, Duration silence, Duration whole) {

  /** For a provider over the network. */
  public static final Limits REMOTE =
      new Limits(
          Duration.ofSeconds(10),
          Duration.ofSeconds(90),
          Duration.ofSeconds(40),
          Duration.ofMinutes(10));

  /** For a model on the person's own machine, which may have to be loaded first. */
  public static final Limits LOCAL =
      new Limits(
          Duration.ofSeconds(5),
          Duration.ofMinutes(15),
          Duration.ofMinutes(3),
          Duration.ofHours(1));
}
