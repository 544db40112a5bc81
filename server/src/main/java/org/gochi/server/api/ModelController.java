package org.gochi.server.api;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.gochi.elicitation.Fault;
import org.gochi.partner.ModelSettings;
import org.gochi.partner.Models;
import org.gochi.partner.Offer;
import org.gochi.partner.Provider;
import org.gochi.partner.Secret;
import org.gochi.server.problem.NotThere;
import org.gochi.spiral.Workbench;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Partners that can be chosen, and the models behind them. Keys go in and never come out. */
@RestController
@RequestMapping(Api.V1)
class ModelController {
  private final Workbench workbench;
  private final Models models;

  ModelController(Workbench workbench, Models models) {
    this.workbench = workbench;
    this.models = models;
  }

  @GetMapping("/partners")
  List<String> partners() {
    return workbench.partners();
  }

  /** A configured model; of its key only whether there is one. */
  record ModelView(
      String name,
      Provider provider,
      URI baseUrl,
      String model,
      boolean key,
      int contextTokens,
      int replyTokens,
      boolean privateAddresses,
      Optional<Long> dailyTokens) {
    static ModelView of(ModelSettings settings) {
      return new ModelView(
          settings.name(),
          settings.provider(),
          settings.baseUrl(),
          settings.model(),
          settings.key() != null,
          settings.contextTokens(),
          settings.replyTokens(),
          settings.privateAddresses(),
          Optional.ofNullable(settings.dailyTokens()));
    }
  }

  @GetMapping("/models")
  List<ModelView> configured() {
    return models.configured().stream().map(ModelView::of).toList();
  }

  /** A model as it is set; what is left out stays usual, a key left out stays as it was. */
  record NewModel(
      Provider provider,
      String model,
      Optional<URI> baseUrl,
      Optional<String> key,
      Optional<Integer> contextTokens,
      Optional<Integer> replyTokens,
      Optional<Boolean> privateAddresses,
      Optional<Long> dailyTokens) {
    ModelSettings settings(String name) {
      ModelSettings usual =
          ModelSettings.of(
              provider,
              baseUrl.orElse(provider.home()),
              model,
              key.filter(k -> !k.isBlank()).map(Secret::of).orElse(null));
      return new ModelSettings(
          name,
          usual.provider(),
          usual.baseUrl(),
          usual.model(),
          usual.key(),
          contextTokens.orElse(usual.contextTokens()),
          replyTokens.orElse(usual.replyTokens()),
          usual.limits(),
          privateAddresses.orElse(usual.privateAddresses()),
          dailyTokens.orElse(null));
    }
  }

  @PutMapping("/models/{name}")
  ModelView save(@PathVariable String name, @RequestBody NewModel model) {
    ModelSettings settings = model.settings(name);
    models.save(settings);
    return ModelView.of(settings);
  }

  @DeleteMapping("/models/{name}")
  List<ModelView> remove(@PathVariable String name) {
    models.remove(name);
    return configured();
  }

  /** Whether a model answers; if not, why. */
  record Trial(boolean answers, Optional<Fault> fault) {}

  @PostMapping("/models/{name}/try")
  Trial tryOut(@PathVariable String name) {
    ModelSettings settings =
        models.configured().stream()
            .filter(m -> m.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new NotThere("no-such-model"));
    Optional<Fault> fault = Models.tryOut(settings);
    return new Trial(fault.isEmpty(), fault);
  }

  /** What lies ready on the server's machine and is used only once somebody says so. */
  @GetMapping("/models/offers")
  List<Offer> offers() {
    return models.offers();
  }

  /** An offer taken up: the provider it was offered by, and the model wanted. */
  record Accepted(Provider provider, String model) {}

  @PostMapping("/models/offers/accept")
  ModelView accept(@RequestBody Accepted accepted) {
    Offer offer =
        models.offers().stream()
            .filter(o -> o.provider() == accepted.provider())
            .findFirst()
            .orElseThrow(() -> new NotThere("no-such-offer"));
    return ModelView.of(models.accept(offer, accepted.model()));
  }
}
