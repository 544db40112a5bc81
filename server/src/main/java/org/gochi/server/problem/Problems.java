package org.gochi.server.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.ObjectMapper;

/** Tells what went wrong: as JSON to programs, as a page to people. */
public final class Problems {
  private final LocaleResolver languages;
  private final ObjectMapper json;
  private final ProblemPage page;
  private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();

  public Problems(LocaleResolver languages, ObjectMapper json, ProblemPage page) {
    this.languages = languages;
    this.json = json;
    this.page = page;
    words.setBasename("org.gochi.server.problem.problems");
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    words.setAlwaysUseMessageFormat(true);
  }

  /** The language this request wants to be answered in. */
  public Locale language(HttpServletRequest request) {
    return languages.resolveLocale(request);
  }

  /**
   * The problem of this code, with the sentences {@code code.what}, {@code code.safe} and {@code
   * code.next}; the bundle's own {@code safe} and {@code next} serve where a code has none.
   */
  public Problem problem(HttpServletRequest request, int status, String code, Object... arguments) {
    Locale language = language(request);
    return Problem.of(
        code,
        status,
        words.getMessage(code + ".what", arguments, language),
        part(code, "safe", arguments, language),
        part(code, "next", arguments, language));
  }

  private String part(String code, String part, Object[] arguments, Locale language) {
    String own = words.getMessage(code + "." + part, arguments, "", language);
    return own == null || own.isEmpty() ? words.getMessage(part, arguments, language) : own;
  }

  /** Answers with the problem of this code; nothing may have been written before. */
  public void send(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      String code,
      Object... arguments)
      throws IOException {
    send(request, response, problem(request, status, code, arguments));
  }

  /** Answers with a problem; nothing may have been written before. */
  public void send(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    byte[] body;
    response.setStatus(problem.status());
    if (wantsPage(request)) {
      body = page.html(request, problem).getBytes(StandardCharsets.UTF_8);
      response.setContentType("text/html");
      response.setCharacterEncoding("UTF-8");
    } else {
      body = json.writeValueAsBytes(problem);
      response.setContentType(Problem.JSON);
    }
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /** Whether a person's browser asks for a page, not a program or a script. */
  public static boolean wantsPage(HttpServletRequest request) {
    String path = String.valueOf(request.getRequestURI());
    String accept = request.getHeader("Accept");
    return !path.startsWith("/api/")
        && accept != null
        && accept.contains("text/html")
        && request.getHeader("HX-Request") == null;
  }
}
