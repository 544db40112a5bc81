package org.gochi.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.gochi.server.ServerException;
import org.gochi.server.ServerSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code gochi password}: what people sign in to the server with; kept as a hash. */
@Command(
    name = "password",
    description = "Sets the server's password (asked for, or one line on standard input).",
    mixinStandardHelpOptions = true)
final class PasswordCommand implements Callable<Integer> {
  @Mixin private HomeOption home = new HomeOption();

  @Option(names = "--remove", description = "Take the password away.")
  private boolean remove;

  @Option(names = "--json", description = "Answer with one JSON object.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Locale locale = Locale.getDefault();
    PrintWriter out = spec.commandLine().getOut();
    try {
      ServerSettings settings = ServerSettings.of(home.folder, Map.of());
      String password = remove ? "" : ask();
      if (password == null || (password.isEmpty() && !remove)) {
        spec.commandLine().getErr().println(ServeSentences.of(locale, "password.none"));
        return Gochi.BAD_USE;
      }
      settings.changePassword(password);
    } catch (ServerException e) {
      PrintWriter err = spec.commandLine().getErr();
      err.println(e.what(locale));
      err.println(e.safe(locale));
      err.println(e.next(locale));
      err.flush();
      return Gochi.BAD_USE;
    }
    String said = ServeSentences.of(locale, remove ? "password.removed" : "password.set");
    out.println(
        json
            ? JsonMapper.shared()
                .writeValueAsString(Map.of("event", remove ? "password-removed" : "password-set"))
            : said);
    out.flush();
    return 0;
  }

  private static @Nullable String ask() throws IOException {
    Console console = Objects.requireNonNull(System.console()); // never null since JDK 22
    if (console.isTerminal()) {
      char[] typed =
          console.readPassword("%s ", ServeSentences.of(Locale.getDefault(), "password.ask"));
      return typed == null ? null : new String(typed);
    }
    return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
  }
}
