package org.gochi.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** How this browser shows its pages, and who the partner is. */
@Controller
@RequestMapping("/settings")
class SettingsController {
  private final LocaleResolver languages;

  SettingsController(LocaleResolver languages) {
    this.languages = languages;
  }

  @GetMapping
  String settings() {
    return "settings";
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
    return "redirect:/settings";
  }
}
