package org.gochi.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.gochi.partner.Models;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** How this browser shows its pages. */
@Controller
@RequestMapping("/settings")
class SettingsController {
  private final LocaleResolver languages;
  private final Models models;

  SettingsController(LocaleResolver languages, Models models) {
    this.languages = languages;
    this.models = models;
  }

  @GetMapping
  String settings(@RequestParam(required = false) @Nullable String kept, Model shown) {
    shown.addAttribute("kept", kept != null);
    return PartnerSettings.show(shown, models, "");
  }

  @PostMapping
  String keep(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "en") String language,
      @RequestParam(defaultValue = "auto") String theme,
      @RequestParam(defaultValue = "off") String keys) {
    languages.setLocale(
        request, response, language.equals("ja") ? Locale.JAPANESE : Locale.ENGLISH);
    new Preferences(theme, keys.equals("on"))
        .cookies()
        .forEach(c -> response.addHeader(HttpHeaders.SET_COOKIE, c.toString()));
    return "redirect:/settings?kept";
  }
}
