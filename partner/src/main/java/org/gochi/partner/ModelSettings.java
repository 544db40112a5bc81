package org.gochi.partner;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How one model is reached. Only an administrator sets it.
 *
 * @param name the name people choose it by
 * @param provider the protocol
 * @param baseUrl the address, http or https
 * @param model the model's name at the provider
 * @param key the key, or null where none is needed
 * @param contextTokens how many tokens the model reads at most, reply included
 * @param replyTokens how many tokens a reply may have
 * @param limits how long it may take
 * @param privateAddresses whether the address may lie on this machine or in a private network
 * @param dailyTokens tokens that may be used on one day, or null for no budget
 */
public record ModelSettings(
    String name,
    Provider provider,
    URI baseUrl,
    String model,
    @Nullable Secret key,
    int contextTokens,
    int replyTokens,
    Limits limits,
    boolean privateAddresses,
    @Nullable Long dailyTokens) {

  /** Tokens a model reads when nobody said otherwise: what current small models manage. */
  public static final int CONTEXT_TOKENS = 16_384;

  /** Tokens of a reply when nobody said otherwise; a question needs few, thinking may need more. */
  public static final int REPLY_TOKENS = 2_048;

  /**
   * Checks what can be checked without calling.
   *
   * @throws IllegalArgumentException naming the field that does not fit
   */
  public ModelSettings {
    String scheme = baseUrl.getScheme() == null ? "" : baseUrl.getScheme().toLowerCase(Locale.ROOT);
    if (!(scheme.equals("http") || scheme.equals("https")) || baseUrl.getHost() == null) {
      throw new IllegalArgumentException("baseUrl: an http or https address with a host is needed");
    }
    if (baseUrl.getUserInfo() != null) {
      throw new IllegalArgumentException("baseUrl: a key belongs into the key, not the address");
    }
    if (name.isBlank()) {
      throw new IllegalArgumentException("name: it is empty");
    }
    if (model.isBlank()) {
      throw new IllegalArgumentException("model: it is empty");
    }
    if (contextTokens < 1_024 || replyTokens < 64 || replyTokens > contextTokens / 2) {
      throw new IllegalArgumentException(
          "contextTokens, replyTokens: at least 1024 and 64, and a reply at most half the context");
    }
  }

  /** A model with the usual limits; the model's name is also the name people choose it by. */
  public static ModelSettings of(
      Provider provider, URI baseUrl, String model, @Nullable Secret key) {
    boolean local = provider == Provider.OLLAMA;
    return new ModelSettings(
        model,
        provider,
        baseUrl,
        model,
        key,
        CONTEXT_TOKENS,
        REPLY_TOKENS,
        local ? Limits.LOCAL : Limits.REMOTE,
        local,
        null);
  }

  /** The same, allowed to lie on this machine or in a private network. */
  public ModelSettings withPrivateAddresses() {
    return new ModelSettings(
        name, provider, baseUrl, model, key, contextTokens, replyTokens, limits, true, dailyTokens);
  }

  /** The same with other limits of time. */
  public ModelSettings withLimits(Limits other) {
    return new ModelSettings(
        name,
        provider,
        baseUrl,
        model,
        key,
        contextTokens,
        replyTokens,
        other,
        privateAddresses,
        dailyTokens);
  }
}
