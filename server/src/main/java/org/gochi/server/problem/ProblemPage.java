package org.gochi.server.problem;

import jakarta.servlet.http.HttpServletRequest;

/** Shows a problem to a person: what happened, what is safe, what to do next. */
public interface ProblemPage {
  /** The whole page, in the language of the request. */
  String html(HttpServletRequest request, Problem problem);
}
