package org.gochi.server.page;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.gochi.server.problem.Problem;
import org.gochi.server.problem.ProblemPage;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** What went wrong, as a page like the others: what happened, what is safe, what to do next. */
@Component
final class ToldPage implements ProblemPage {
  private final TemplateEngine templates;
  private final PageAdvice pages;
  private final LocaleResolver languages;

  ToldPage(TemplateEngine templates, PageAdvice pages, LocaleResolver languages) {
    this.templates = templates;
    this.pages = pages;
    this.languages = languages;
  }

  @Override
  public String html(HttpServletRequest request, Problem problem) {
    StringOutput html = new StringOutput();
    templates.render(
        "told.jte",
        Map.<String, Object>of(
            "page", pages.page(request, languages.resolveLocale(request)),
            "what", problem.what(),
            "safe", problem.safe(),
            "next", problem.next()),
        html);
    return html.toString();
  }
}
