package org.gochi.server.page;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Finds a compiled template for a view's name; renders whole pages before the first byte leaves.
 */
final class TemplateViewResolver implements ViewResolver, Ordered {
  private final TemplateEngine templates;

  TemplateViewResolver(TemplateEngine templates) {
    this.templates = templates;
  }

  /** Before Spring's resolver for JSP, which claims every name. */
  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    String template = name + ".jte";
    return templates.hasTemplate(template) ? view(template) : null;
  }

  private View view(String template) {
    return (model, request, response) -> {
      Utf8ByteOutput page = new Utf8ByteOutput();
      templates.render(template, model == null ? Map.of() : Map.copyOf(model), page);
      response.setContentType("text/html");
      response.setCharacterEncoding("UTF-8");
      response.setContentLength(page.getContentLength());
      page.writeTo(response.getOutputStream());
    };
  }
}
