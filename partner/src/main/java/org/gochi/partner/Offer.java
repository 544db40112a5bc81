package org.gochi.partner;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model that could be used if a person wants it.
 *
 * @param provider the protocol
 * @param baseUrl where it is
 * @param keyVariable the environment variable that holds a key, or null where none is needed; never
 *     the key
 * @param models names of models found there; empty when they were not asked for
 */
public record Offer(
    Provider provider, URI baseUrl, @Nullable String keyVariable, List<String> models) {
  public Offer {
    models = List.copyOf(models);
  }
}
