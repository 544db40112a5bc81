package org.gochi.partner;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gochi.elicitation.Fault;
import org.gochi.elicitation.Partner;
import org.gochi.elicitation.StopSignal;
import org.gochi.elicitation.TextSink;
import org.gochi.partner.adapter.ProviderModel;
import org.jspecify.annotations.Nullable;

/**
 * The models that somebody has configured, by file, by environment or on the page, and those that
 * could be.
 *
 * <p>Environment: {@code GOCHI_MODEL} names a model, with {@code GOCHI_MODEL_PROVIDER} (openai),
 * {@code GOCHI_MODEL_URL}, {@code GOCHI_MODEL_KEY}. Whoever sets them administers this machine, so
 * a private address in {@code GOCHI_MODEL_URL} is meant.
 */
public final class Models {
  /** The file in the home that keeps configured models. */
  public static final String FILE = "models.json";

  private final ModelsFile file;
  private final Map<String, String> environment;
  private final Offers offers;
  private final Map<ModelSettings, Partner> made = new LinkedHashMap<>();

  private Models(ModelsFile file, Map<String, String> environment, URI ollama) {
    this.file = file;
    this.environment = Map.copyOf(environment);
    this.offers = new Offers(this.environment, ollama);
  }

  /** The models of a home, on a machine with the given environment. */
  public static Models in(Path home, Map<String, String> environment) {
    return new Models(new ModelsFile(home.resolve(FILE)), environment, Provider.OLLAMA.home());
  }

  static Models in(Path home, Map<String, String> environment, URI ollama) {
    return new Models(new ModelsFile(home.resolve(FILE)), environment, ollama);
  }

  /**
   * What is configured, the environment's first.
   *
   * @throws ModelsException when the file cannot be read
   * @throws IllegalArgumentException when the environment's settings do not fit
   */
  public List<ModelSettings> configured() {
    List<ModelSettings> all = new ArrayList<>();
    fromEnvironment().ifPresent(all::add);
    for (ModelSettings each : file.read()) {
      if (all.stream().noneMatch(other -> other.name().equals(each.name()))) {
        all.add(each);
      }
    }
    return all;
  }

  /** A partner for each configured model, the same one as long as its settings stay the same. */
  public synchronized List<Partner> partners() {
    List<ModelSettings> wanted = configured();
    made.keySet().retainAll(wanted);
    List<Partner> partners = new ArrayList<>();
    for (ModelSettings each : wanted) {
      partners.add(
          made.computeIfAbsent(each, settings -> new ModelPartner(new ProviderModel(settings))));
    }
    return partners;
  }

  /** What lies ready and is not used until a person says so. */
  public List<Offer> offers() {
    return offers.all();
  }

  /**
   * Takes up an offered model; a key in the environment stays there and is read from there.
   *
   * @throws IllegalArgumentException when the variable is not set
   */
  public ModelSettings accept(Offer offer, String model) {
    Secret key = null;
    String variable = offer.keyVariable();
    if (variable != null) {
      String value = environment.get(variable);
      if (value == null) {
        throw new IllegalArgumentException(variable + ": it is not set");
      }
      key = Secret.of(value);
    }
    ModelSettings settings = ModelSettings.of(offer.provider(), offer.baseUrl(), model, key);
    save(settings);
    return settings;
  }

  /** Keeps a model, in place of one of the same name; a missing key leaves the kept one. */
  public synchronized void save(ModelSettings settings) {
    List<ModelSettings> all = new ArrayList<>(file.read());
    ModelSettings kept = settings;
    for (ModelSettings each : all) {
      if (each.name().equals(settings.name())
          && settings.key() == null
          && sameHost(each, settings)) {
        kept = withKey(settings, each.key());
      }
    }
    all.removeIf(each -> each.name().equals(settings.name()));
    all.add(kept);
    file.write(all);
  }

  /** Forgets the model of the given name, key and all. */
  public synchronized void remove(String name) {
    List<ModelSettings> all = new ArrayList<>(file.read());
    if (all.removeIf(each -> each.name().equals(name))) {
      file.write(all);
    }
  }

  /** Asks a model one small question; empty when it answers, else why it cannot be used. */
  public static Optional<Fault> tryOut(ModelSettings settings) {
    ModelReply reply =
        new ProviderModel(settings)
            .ask(
                new ModelRequest("Answer with the one word: here", "Are you there?", null, 64, 0.0),
                TextSink.none(),
                StopSignal.never());
    return reply instanceof ModelReply.Failed failed
        ? Optional.of(failed.fault())
        : Optional.empty();
  }

  /** A key is not carried over to another host: it might be read there. */
  private static boolean sameHost(ModelSettings one, ModelSettings other) {
    return one.provider() == other.provider()
        && String.valueOf(one.baseUrl().getAuthority())
            .equalsIgnoreCase(String.valueOf(other.baseUrl().getAuthority()));
  }

  private static ModelSettings withKey(ModelSettings settings, @Nullable Secret key) {
    return new ModelSettings(
        settings.name(),
        settings.provider(),
        settings.baseUrl(),
        settings.model(),
        key,
        settings.contextTokens(),
        settings.replyTokens(),
        settings.limits(),
        settings.privateAddresses(),
        settings.dailyTokens());
  }

  private Optional<ModelSettings> fromEnvironment() {
    String model = environment.getOrDefault("GOCHI_MODEL", "").strip();
    if (model.isEmpty()) {
      return Optional.empty();
    }
    Provider provider =
        Provider.of(
            environment.getOrDefault("GOCHI_MODEL_PROVIDER", Provider.OPENAI.word()).strip());
    String url = environment.getOrDefault("GOCHI_MODEL_URL", "").strip();
    String key = environment.getOrDefault("GOCHI_MODEL_KEY", "").strip();
    ModelSettings settings =
        ModelSettings.of(
            provider,
            url.isEmpty() ? provider.home() : URI.create(url),
            model,
            key.isEmpty() ? null : Secret.of(key));
    return Optional.of(url.isEmpty() ? settings : settings.withPrivateAddresses());
  }
}
