package org.gochi.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.gochi.server.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a browser in only from this server's own pages. Other sites may link here (a person follows
 * a link: a navigation by GET to a page) and nothing else. Programs that send neither Origin nor
 * Sec-Fetch-Site pass on to the next gates.
 */
final class OriginGate extends OncePerRequestFilter {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final OwnNames names;
  private final Problems problems;

  OriginGate(OwnNames names, Problems problems) {
    this.names = names;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (ownOrigin(request) && ownSite(request)) {
      chain.doFilter(request, response);
    } else {
      problems.send(request, response, 403, "origin-not-allowed");
    }
  }

  private boolean ownOrigin(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    return origin == null || names.allowsOrigin(origin, request.getHeader("Host"));
  }

  private static boolean ownSite(HttpServletRequest request) {
    return switch (request.getHeader("Sec-Fetch-Site")) {
      case null -> true;
      case "same-origin" -> true;
      case "none" -> SAFE.contains(request.getMethod());
      default -> isLink(request);
    };
  }

  private static boolean isLink(HttpServletRequest request) {
    @Nullable String mode = request.getHeader("Sec-Fetch-Mode");
    @Nullable String destination = request.getHeader("Sec-Fetch-Dest");
    return "GET".equals(request.getMethod())
        && "navigate".equals(mode)
        && "document".equals(destination)
        && !request.getRequestURI().startsWith("/api/");
  }
}
