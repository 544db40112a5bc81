package org.gochi.server.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Duration;
import org.gochi.server.ServerOptions;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Templates, static files and words of the interface. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class PageConfiguration implements WebMvcConfigurer {
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations("classpath:/org/gochi/server/assets/")
        .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)));
  }

  @Bean
  TemplateEngine templates() {
    return TemplateEngine.createPrecompiled(ContentType.Html);
  }

  @Bean
  ViewResolver views(TemplateEngine templates) {
    return new TemplateViewResolver(templates);
  }

  @Bean
  MessageSource messageSource() {
    ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    words.setBasenames("org.gochi.server.page.messages");
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    return words;
  }

  @Bean
  LocaleResolver localeResolver(ServerOptions options) {
    return new LanguageChoice(options.language());
  }
}
