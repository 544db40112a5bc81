package org.gochi.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gochi.server.problem.Problems;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only to its own names. A page elsewhere whose name is made to resolve to this machine
 * (DNS rebinding) sends its own name as Host and gets nothing.
 */
final class HostGate extends OncePerRequestFilter {
  private final OwnNames names;
  private final Problems problems;

  HostGate(OwnNames names, Problems problems) {
    this.names = names;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String host = request.getHeader("Host");
    if (host == null || !names.allowsHost(host)) {
      problems.send(request, response, 421, "host-not-allowed");
      return;
    }
    chain.doFilter(request, response);
  }
}
