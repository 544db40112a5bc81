package org.gochi.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gochi.server.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who is asking, one gate for cookies and tokens alike, and asks for the anti-forgery
 * token where a browser writes. While no password is set, a browser on this machine that opens a
 * page is given a session without asking.
 */
final class IdentityFilter extends OncePerRequestFilter {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final String BEARER = "Bearer ";

  private final Sessions sessions;
  private final SessionCookie cookie;
  private final Problems problems;
  private final boolean passwordSet;

  IdentityFilter(Sessions sessions, SessionCookie cookie, Problems problems, boolean passwordSet) {
    this.sessions = sessions;
    this.cookie = cookie;
    this.problems = problems;
    this.passwordSet = passwordSet;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String authorization = request.getHeader("Authorization");
    Caller caller;
    if (authorization != null) {
      caller = byToken(authorization).orElse(null);
      if (caller == null) {
        problems.send(request, response, 401, "token-unknown");
        return;
      }
    } else {
      caller = byCookie(request, response).orElse(null);
    }
    if (caller == null) {
      chain.doFilter(request, response);
      return;
    }
    if (!SAFE.contains(request.getMethod()) && !mayWrite(caller, request)) {
      problems.send(request, response, 403, "forgery-token-missing");
      return;
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(caller, null, List.of()));
    SecurityContextHolder.setContext(context);
    try {
      chain.doFilter(request, response);
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private Optional<Caller> byToken(String authorization) {
    return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? sessions
            .of(authorization.substring(BEARER.length()).strip())
            .filter(Session::token)
            .map(s -> new Caller(s.person(), s.id(), Caller.Means.TOKEN))
        : Optional.empty();
  }

  private Optional<Caller> byCookie(HttpServletRequest request, HttpServletResponse response) {
    @Nullable String secret = cookie.secret(request);
    Optional<Session> session =
        secret == null ? Optional.empty() : sessions.of(secret).filter(s -> !s.token());
    if (session.isEmpty() && !passwordSet) {
      if (!opensPage(request)) {
        return Optional.of(new Caller(Caller.OWNER, "local", Caller.Means.LOCAL));
      }
      secret = sessions.begin(Caller.OWNER, BrowserName.of(request.getHeader("User-Agent")));
      session = sessions.of(secret);
      cookie.give(request, response, secret);
    }
    if (session.isPresent() && secret != null) {
      request.setAttribute(AntiForgery.ATTRIBUTE, Secrets.antiForgery(secret));
    }
    return session.map(s -> new Caller(s.person(), s.id(), Caller.Means.COOKIE));
  }

  /** A browser that navigates, not one of its sub-requests and not a program. */
  private static boolean opensPage(HttpServletRequest request) {
    String path = request.getRequestURI();
    return "GET".equals(request.getMethod())
        && Problems.wantsPage(request)
        && !path.startsWith("/assets/");
  }

  private static boolean mayWrite(Caller caller, HttpServletRequest request) {
    return switch (caller.means()) {
      case TOKEN -> true;
      case LOCAL -> false;
      case COOKIE -> {
        @Nullable Object expected = request.getAttribute(AntiForgery.ATTRIBUTE);
        @Nullable String given = request.getHeader(AntiForgery.HEADER);
        if (given == null && isForm(request)) {
          given = request.getParameter(AntiForgery.FIELD);
        }
        yield expected instanceof String token && given != null && Secrets.same(token, given);
      }
    };
  }

  private static boolean isForm(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.startsWith("application/x-www-form-urlencoded");
  }
}
