package org.gochi.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.gochi.record.RecordException;
import org.gochi.record.Telling;
import org.gochi.server.GochiServer;
import org.gochi.server.ServerException;
import org.gochi.server.ServerOptions;
import org.gochi.server.ServerSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code gochi serve}: the workbench in the browser, until it is stopped. */
@Command(
    name = "serve",
    description = "Opens the workbench in the browser.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Mixin private HomeOption home = new HomeOption();

  @Option(names = "--port", paramLabel = "N", description = "Port (default: 8484; 0 for any).")
  private @Nullable Integer port;

  @Option(
      names = "--host",
      paramLabel = "H",
      description = "Address to listen on (default: 127.0.0.1); another needs a password.")
  private @Nullable String host;

  @Option(names = "--lang", paramLabel = "en|ja", description = "Language for who has not chosen.")
  private @Nullable String language;

  @Option(names = "--no-open", description = "Do not open the browser.")
  private boolean noOpen;

  @Option(names = "--json", description = "Tell the address as one JSON object.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    try {
      GochiServer server = GochiServer.start(options());
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(server::close));
      tell(server.address());
      if (!noOpen) {
        Browser.open(server.address());
      }
    } catch (ServerException e) {
      Locale locale = locale();
      return refuse(e.code(), e.what(locale), e.safe(locale), e.next(locale));
    } catch (RecordException e) {
      Locale locale = locale();
      Telling told = e.telling();
      return refuse(told.key(), told.what(locale), told.safe(locale), told.next(locale));
    }
    stopped.await(); // until a signal ends the process
    return 0;
  }

  private ServerOptions options() {
    ServerOptions options = ServerSettings.of(home.folder, System.getenv()).options(home.folder);
    if (port != null) {
      options = options.onPort(port);
    }
    if (host != null) {
      options = options.onHost(host);
    }
    if (language != null) {
      if (!language.equals("en") && !language.equals("ja")) {
        throw new picocli.CommandLine.ParameterException(
            spec.commandLine(), ServeSentences.of(locale(), "serve.language", language));
      }
      options = options.inLanguage(language);
    }
    return options;
  }

  private void tell(URI address) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("event", "ready");
      object.put("address", address.toString());
      object.put("home", home.folder.toAbsolutePath().normalize().toString());
      object.put("process", ProcessHandle.current().pid());
      out.println(JsonMapper.shared().writeValueAsString(object));
    } else {
      out.println(ServeSentences.of(locale(), "serve.ready", address));
      out.println(ServeSentences.of(locale(), "serve.stop"));
    }
    out.flush();
  }

  private int refuse(String code, String what, String safe, String next) {
    PrintWriter out = json ? spec.commandLine().getOut() : spec.commandLine().getErr();
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("event", "error");
      object.put("code", code);
      object.put("what", what);
      object.put("safe", safe);
      object.put("next", next);
      out.println(JsonMapper.shared().writeValueAsString(object));
    } else {
      out.println(what);
      out.println(safe);
      out.println(next);
    }
    out.flush();
    return Gochi.BAD_USE;
  }

  private Locale locale() {
    return language == null ? Locale.getDefault() : Locale.forLanguageTag(language);
  }
}
