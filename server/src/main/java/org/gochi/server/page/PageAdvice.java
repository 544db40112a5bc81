package org.gochi.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.gochi.server.security.AntiForgery;
import org.gochi.spiral.ba.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.LocaleResolver;

/** Gives every page its words, its reader and their choices. */
@ControllerAdvice
final class PageAdvice {
  private final MessageSource words;
  private final LocaleResolver languages;
  private final Clock clock;

  PageAdvice(MessageSource words, LocaleResolver languages, Clock clock) {
    this.words = words;
    this.languages = languages;
    this.clock = clock;
  }

  /** The page; a language chosen in its address is kept for the next one. */
  @ModelAttribute("page")
  Page page(HttpServletRequest request, HttpServletResponse response, Locale locale) {
    if (locale.getLanguage().equals(request.getParameter("lang"))) {
      languages.setLocale(request, response, locale);
    }
    return page(request, locale);
  }

  Page page(HttpServletRequest request, Locale locale) {
    return new Page(
        new Words(words, locale),
        Preferences.of(request),
        reader(request.getUserPrincipal()),
        ZonedDateTime.now(clock.withZone(Zone.of(request))),
        request.getRequestURI(),
        csrf(request));
  }

  private static Actor reader(@Nullable Principal caller) {
    return caller == null ? Actor.ME : new Actor(caller.getName());
  }

  private static @Nullable Csrf csrf(HttpServletRequest request) {
    String token = AntiForgery.token(request);
    return token.isEmpty() ? null : new Csrf(AntiForgery.FIELD, AntiForgery.HEADER, token);
  }
}
