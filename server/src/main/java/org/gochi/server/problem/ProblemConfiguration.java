package org.gochi.server.problem;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.error.ErrorPage;
import org.springframework.boot.web.error.ErrorPageRegistrar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.ObjectMapper;

/** How problems are told. */
@Configuration(proxyBeanMethods = false)
@Import({ErrorController.class, ProblemAdvice.class})
public class ProblemConfiguration {
  @Bean
  Problems problems(
      LocaleResolver localeResolver,
      ObjectMapper json,
      TemplateEngine templates,
      ObjectProvider<ProblemPage> page) {
    return new Problems(
        localeResolver, json, page.getIfAvailable(() -> plainPage(localeResolver, templates)));
  }

  private static ProblemPage plainPage(LocaleResolver languages, TemplateEngine templates) {
    return (request, problem) -> {
      StringOutput page = new StringOutput();
      String language = languages.resolveLocale(request).getLanguage();
      templates.render("problem.jte", Map.of("problem", problem, "language", language), page);
      return page.toString();
    };
  }

  @Bean
  ErrorPageRegistrar errorPages() {
    return registry -> registry.addErrorPages(new ErrorPage("/error"));
  }
}
