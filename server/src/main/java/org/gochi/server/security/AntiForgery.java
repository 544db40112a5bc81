package org.gochi.server.security;

import jakarta.servlet.http.HttpServletRequest;

/** The anti-forgery token of the browser's session: pages show it, writes give it back. */
public final class AntiForgery {
  /** The header a script sends it in. */
  public static final String HEADER = "X-CSRF-Token";

  /** The field a form sends it in. */
  public static final String FIELD = "_csrf";

  static final String ATTRIBUTE = "org.gochi.antiForgery";

  private AntiForgery() {}

  /** The token for a page answered to this request; empty for callers without a session. */
  public static String token(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof String token ? token : "";
  }
}
