package org.gochi.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gochi.server.security.Caller;
import org.gochi.server.security.Sessions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code gochi token}: lets a program in, over the HTTP API; works beside a running server. */
@Command(
    name = "token",
    description = "Makes a token for a program that uses the HTTP API; it is shown once.",
    mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {
  @Mixin private HomeOption home = new HomeOption();

  @Parameters(paramLabel = "NAME", description = "What to call it, to tell it from others.")
  private String name = "";

  @Option(names = "--json", description = "Answer with one JSON object.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws java.io.IOException {
    PrintWriter out = spec.commandLine().getOut();
    java.nio.file.Files.createDirectories(home.folder);
    Sessions.NewToken made =
        new Sessions(home.folder, Clock.systemUTC(), false).token(Caller.OWNER, name);
    if (json) {
      out.println(JsonMapper.shared().writeValueAsString(made));
    } else {
      spec.commandLine().getErr().println(ServeSentences.of(Locale.getDefault(), "token.made"));
      out.println(made.token());
    }
    out.flush();
    return 0;
  }
}
