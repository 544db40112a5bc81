package org.gochi.server.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * The cookie a browser shows: unreadable for scripts, never sent from other sites. Its name carries
 * the port, for browsers share cookies between all ports of a host.
 */
final class SessionCookie {
  private final OwnNames names;

  SessionCookie(OwnNames names) {
    this.names = names;
  }

  @Nullable String secret(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, name(request));
    return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
  }

  void give(HttpServletRequest request, HttpServletResponse response, String secret) {
    set(request, response, secret, Sessions.LENGTH);
  }

  void take(HttpServletRequest request, HttpServletResponse response) {
    set(request, response, "", Duration.ZERO);
  }

  private void set(
      HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(name(request), value)
            .path("/")
            .httpOnly(true)
            .secure(names.secure())
            .sameSite("Strict")
            .maxAge(age)
            .build()
            .toString());
  }

  private String name(HttpServletRequest request) {
    return names.secure() ? "__Host-gochi" : "gochi-" + request.getServerPort();
  }
}
