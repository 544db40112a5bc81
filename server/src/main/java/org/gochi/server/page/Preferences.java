package org.gochi.server.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * How one browser wants its pages; kept in that browser.
 *
 * @param theme one of {@link #THEMES}
 * @param singleKeys whether single keys act (WCAG 2.1.4 asks that they can be switched off)
 */
public record Preferences(String theme, boolean singleKeys) {
  /** As the device says, light, dark. */
  public static final List<String> THEMES = List.of("auto", "light", "dark");

  private static final String THEME = "gochi-theme";
  private static final String KEYS = "gochi-keys";

  public Preferences {
    if (!THEMES.contains(theme)) {
      theme = "auto";
    }
  }

  static Preferences of(HttpServletRequest request) {
    return new Preferences(kept(request, THEME), !kept(request, KEYS).equals("off"));
  }

  /** The cookies that keep this for a year. */
  List<ResponseCookie> cookies() {
    return List.of(cookie(THEME, theme), cookie(KEYS, singleKeys ? "on" : "off"));
  }

  private static ResponseCookie cookie(String name, String value) {
    return ResponseCookie.from(name, value)
        .path("/")
        .httpOnly(true)
        .sameSite("Strict")
        .maxAge(Duration.ofDays(365))
        .build();
  }

  private static String kept(HttpServletRequest request, String name) {
    Cookie cookie = WebUtils.getCookie(request, name);
    return cookie == null ? "" : cookie.getValue();
  }
}
