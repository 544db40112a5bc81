package org.gochi.server.page;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.gochi.partner.Faults;
import org.gochi.partner.ModelSettings;
import org.gochi.partner.Models;
import org.gochi.partner.Offer;
import org.gochi.partner.Provider;
import org.gochi.partner.Secret;
import org.gochi.server.problem.NotThere;
import org.gochi.server.security.OwnNames;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Which models may be the partner. Keys go in and never come out; what is found is only offered.
 */
@Controller
@RequestMapping("/settings/models")
class PartnerSettings {
  private static final String BACK = "redirect:/settings#partner";

  private final Models models;

  PartnerSettings(Models models) {
    this.models = models;
  }

  @PostMapping
  String add(
      @RequestParam String provider,
      @RequestParam String model,
      @RequestParam(defaultValue = "") String address,
      @RequestParam(defaultValue = "") String key,
      @RequestParam(name = "private", defaultValue = "off") String privateAddress,
      @ModelAttribute("page") Page page,
      Model shown) {
    // What was typed is given back when it does not fit; a key never is.
    shown.addAttribute("given", Map.of("provider", provider, "model", model, "address", address));
    try {
      Provider spoken = Provider.of(provider);
      ModelSettings settings =
          ModelSettings.of(
              spoken,
              address.isBlank() ? spoken.home() : URI.create(address.strip()),
              model.strip(),
              key.isBlank() ? null : Secret.of(key));
      boolean mayBePrivate = privateAddress.equals("on") || settings.privateAddresses();
      if (!mayBePrivate && OwnNames.isLoopback(settings.baseUrl().getHost())) {
        return show(shown, models, page.of("models.bad.private"));
      }
      models.save(mayBePrivate ? settings.withPrivateAddresses() : settings);
      return BACK;
    } catch (IllegalArgumentException wrong) {
      return show(shown, models, page.of("models.bad." + field(wrong)));
    }
  }

  @PostMapping("/accept")
  String accept(@RequestParam String provider, @RequestParam String model) {
    Offer offer =
        models.offers().stream()
            .filter(o -> o.provider().word().equals(provider))
            .findFirst()
            .orElseThrow(() -> new NotThere("no-such-offer"));
    models.accept(offer, model.strip());
    return BACK;
  }

  @PostMapping("/remove")
  String remove(@RequestParam String name) {
    models.remove(name);
    return BACK;
  }

  /** Asks the model one small question, on this click only. */
  @PostMapping("/try")
  String tryOut(@RequestParam String name, @ModelAttribute("page") Page page, Model shown) {
    ModelSettings settings =
        models.configured().stream()
            .filter(m -> m.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new NotThere("no-such-model"));
    String told =
        Models.tryOut(settings)
            .map(fault -> Faults.say(fault, page.language()))
            .orElseGet(() -> page.of("models.answers", name));
    return show(shown, models, told);
  }

  /** The page of settings, with a sentence about what was just done; empty for none. */
  static String show(Model shown, Models models, String told) {
    shown.addAttribute("models", ModelLine.of(models));
    shown.addAttribute("offers", models.offers());
    shown.addAttribute("told", told);
    return "settings";
  }

  /** Which field an exception of the settings is about: its message begins with the name. */
  private static String field(IllegalArgumentException wrong) {
    String message = String.valueOf(wrong.getMessage()).toLowerCase(Locale.ROOT);
    if (message.startsWith("a key")) {
      return "key";
    }
    return message.startsWith("model") || message.startsWith("name") ? "model" : "address";
  }
}
