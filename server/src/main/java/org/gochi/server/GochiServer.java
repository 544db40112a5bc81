package org.gochi.server;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.web.context.support.StandardServletEnvironment;

/** A running server: pages, HTTP API and streams over one store. */
public final class GochiServer implements AutoCloseable {
  private final ServletWebServerApplicationContext context;
  private final ServerOptions options;

  private GochiServer(ServletWebServerApplicationContext context, ServerOptions options) {
    this.context = context;
    this.options = options;
  }

  /** Starts a server; on return it accepts connections at {@link #address()}. */
  public static GochiServer start(ServerOptions options) {
    SpringApplication application = new SpringApplication(ServerApplication.class);
    application.setWebApplicationType(WebApplicationType.SERVLET);
    application.setBannerMode(org.springframework.boot.Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(false);
    application.setAddCommandLineProperties(false);
    application.setEnvironment(new ClosedEnvironment(settings(options)));
    application.addInitializers(
        c -> c.getBeanFactory().registerSingleton("serverOptions", options));
    return new GochiServer((ServletWebServerApplicationContext) application.run(), options);
  }

  /** Where a browser on this machine finds the server. */
  public URI address() {
    int port = Objects.requireNonNull(context.getWebServer()).getPort();
    String host = options.host().contains(":") ? "[" + options.host() + "]" : options.host();
    return URI.create("http://" + host + ":" + port + "/");
  }

  /** Stops accepting, lets running requests end, closes the store. */
  @Override
  public void close() {
    context.close();
  }

  private static Map<String, Object> settings(ServerOptions options) {
    return Map.ofEntries(
        Map.entry("server.address", options.host()),
        Map.entry("server.port", options.port()),
        Map.entry("server.shutdown", "graceful"),
        // A redirect names a path only: behind a proxy this server does not know its own scheme.
        Map.entry("server.tomcat.use-relative-redirects", true),
        Map.entry("spring.threads.virtual.enabled", true),
        Map.entry("spring.config.location", "optional:classpath:/org/gochi/server/none/"),
        Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "10s"),
        Map.entry("spring.web.resources.add-mappings", false),
        Map.entry("logging.level.org.springframework.web.servlet.PageNotFound", "ERROR"),
        Map.entry("logging.level.root", "WARN"));
  }

  /**
   * Holds our settings and nothing else: a stray {@code SERVER_PORT} in the environment or an
   * {@code application.properties} in the working folder must not change what the server does.
   */
  private static final class ClosedEnvironment extends StandardServletEnvironment {
    ClosedEnvironment(Map<String, Object> settings) {
      getPropertySources().addLast(new MapPropertySource("gochi", settings));
    }

    @Override
    protected void customizePropertySources(MutablePropertySources sources) {
      // no system environment, no system properties
    }
  }
}
