package org.gochi.server.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * English or Japanese: what the address asks for ({@code ?lang=}), else what this browser chose
 * earlier, else the server's setting, else the browser's own languages, else English.
 */
public final class LanguageChoice implements LocaleResolver {
  /** The cookie that keeps a person's choice for a year. */
  public static final String COOKIE = "gochi-lang";

  private final @Nullable String setting;

  LanguageChoice(@Nullable String setting) {
    this.setting = setting;
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return known(request.getParameter("lang"))
        .or(() -> known(chosenEarlier(request)))
        .or(() -> known(setting))
        .or(
            () ->
                Collections.list(request.getLocales()).stream()
                    .flatMap(l -> known(l.getLanguage()).stream())
                    .findFirst())
        .orElse(Locale.ENGLISH);
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    if (response == null || locale == null) {
      return;
    }
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(COOKIE, locale.getLanguage())
            .path("/")
            .httpOnly(true)
            .sameSite("Strict")
            .maxAge(Duration.ofDays(365))
            .build()
            .toString());
  }

  private static @Nullable String chosenEarlier(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, COOKIE);
    return cookie == null ? null : cookie.getValue();
  }

  private static Optional<Locale> known(@Nullable String tag) {
    return switch (tag) {
      case "en" -> Optional.of(Locale.ENGLISH);
      case "ja" -> Optional.of(Locale.JAPANESE);
      case null, default -> Optional.empty();
    };
  }
}
