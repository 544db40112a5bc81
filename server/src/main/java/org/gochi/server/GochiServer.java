package org.gochi.server;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.gochi.elicitation.Language;
import org.gochi.partner.Models;
import org.gochi.server.security.OwnNames;
import org.gochi.spiral.Options;
import org.gochi.spiral.Workbench;
import org.gochi.spiral.ba.Actor;
import org.gochi.spiral.ba.BaView;
import org.gochi.spiral.externalize.DialogueLine;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.web.context.support.StandardServletEnvironment;

/** A running server: pages, HTTP API and streams over one workbench. */
public final class GochiServer implements AutoCloseable {
  /** So many ba, and dialogues of each, are heard again after a start. */
  private static final int LAST = 3;

  /** Shorter dialogues, in utterances, are heard through when somebody opens them. */
  private static final int LONG = 200;

  private final ServletWebServerApplicationContext context;
  private final ServerOptions options;
  private final Workbench workbench;

  private GochiServer(
      ServletWebServerApplicationContext context, ServerOptions options, Workbench workbench) {
    this.context = context;
    this.options = options;
    this.workbench = workbench;
  }

  /**
   * Opens the home and serves it; on return connections are accepted at {@link #address()}.
   *
   * @throws org.gochi.record.RecordException if the store cannot be used
   * @throws ServerException if the address cannot be listened on, or must not be
   */
  public static GochiServer start(ServerOptions options) {
    Models models = Models.in(options.home(), System.getenv());
    Options workbench = Options.home(options.home()).withModels(models::partners);
    return start(options, in(options.language(), workbench), models);
  }

  private static Options in(@Nullable String language, Options options) {
    return language == null
        ? options
        : options.withLanguage(language.equals("ja") ? Language.JA : Language.EN);
  }

  /** The same with a workbench opened as these options say. */
  public static GochiServer start(ServerOptions options, Options workbenchOptions) {
    return start(options, workbenchOptions, Models.in(options.home(), Map.of()));
  }

  private static GochiServer start(ServerOptions options, Options workbenchOptions, Models models) {
    if (options.password() == null && !OwnNames.isLoopback(options.host())) {
      throw new ServerException("password-needed", options.host());
    }
    Workbench workbench = Workbench.open(workbenchOptions);
    try {
      GochiServer server = new GochiServer(run(options, workbench, models), options, workbench);
      Thread.ofPlatform().daemon().name("gochi-hear-again").start(() -> hearAgain(workbench));
      return server;
    } catch (RuntimeException | Error e) {
      workbench.close();
      throw e;
    }
  }

  /**
   * Looks at the dialogues used last: a long one takes seconds to hear through, which is better
   * done before somebody goes on in it than while they wait for the first reply.
   */
  private static void hearAgain(Workbench workbench) {
    try {
      for (BaView ba : workbench.views().bas().stream().limit(LAST).toList()) {
        for (DialogueLine line :
            workbench.views().dialogues(ba.id()).stream().limit(LAST).toList()) {
          if (line.utterances() > LONG) {
            workbench.views().dialogue(line.id(), Actor.ME, 1);
          }
        }
      }
    } catch (RuntimeException closedMeanwhile) {
      // Nobody waits for it; who opens a dialogue hears it then.
    }
  }

  private static ServletWebServerApplicationContext run(
      ServerOptions options, Workbench workbench, Models models) {
    Logging.bridge();
    System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE); // see Logging
    SpringApplication application = new SpringApplication(ServerApplication.class);
    application.setWebApplicationType(WebApplicationType.SERVLET);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(false);
    application.setAddCommandLineProperties(false);
    application.setEnvironment(new ClosedEnvironment(settings(options)));
    application.addInitializers(
        c -> {
          c.getBeanFactory().registerSingleton("serverOptions", options);
          c.getBeanFactory().registerSingleton("workbench", workbench);
          c.getBeanFactory().registerSingleton("models", models);
        });
    try {
      return (ServletWebServerApplicationContext) application.run();
    } catch (RuntimeException e) {
      throw ServerException.cannotListen(e, options);
    }
  }

  /** Where a browser on this machine finds the server. */
  public URI address() {
    int port = Objects.requireNonNull(context.getWebServer()).getPort();
    String host =
        switch (options.host()) {
          case "0.0.0.0", "::" -> ServerOptions.LOOPBACK;
          case String h when h.contains(":") -> "[" + h + "]";
          case String h -> h;
        };
    return URI.create("http://" + host + ":" + port + "/");
  }

  /** Stops accepting, lets running requests end and replies be kept, closes the store. */
  @Override
  public void close() {
    try {
      context.close();
    } finally {
      workbench.close();
    }
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
        Map.entry("spring.web.resources.add-mappings", false));
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
