package org.gochi.server.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.springframework.web.util.WebUtils;

/**
 * The time zone of the reader: what the browser has told in a cookie (a script sets it, since no
 * header names it), else the server's.
 */
final class Zone {
  static final String COOKIE = "gochi-zone";

  private Zone() {}

  static ZoneId of(HttpServletRequest request) {
    Cookie told = WebUtils.getCookie(request, COOKIE);
    try {
      return told == null ? ZoneId.systemDefault() : ZoneId.of(told.getValue().replace('.', '/'));
    } catch (DateTimeException noSuchZone) {
      return ZoneId.systemDefault();
    }
  }
}
