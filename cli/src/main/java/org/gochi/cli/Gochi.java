package org.gochi.cli;

import org.gochi.partner.ModelsException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command {@code gochi}. Exit codes: 0 fine, 1 found something wrong, 2 bad use. */
@Command(
    name = "gochi",
    description = "Talk until what you know has become your own words.",
    mixinStandardHelpOptions = true,
    versionProvider = Gochi.Version.class,
    subcommands = {
      AnalyzeCommand.class,
      BackupCommand.class,
      BenchCommand.class,
      ExportCommand.class,
      ImportCommand.class,
      PasswordCommand.class,
      RehearseCommand.class,
      RestoreCommand.class,
      ServeCommand.class,
      TalkCommand.class,
      TokenCommand.class,
      VerifyCommand.class
    })
public final class Gochi {
  /** Exit code when a command did its work and found something wrong. */
  static final int FOUND_WRONG = 1;

  /** Exit code when the command was called in a way it cannot act on. */
  static final int BAD_USE = 2;

  private Gochi() {}

  /** Runs one command and leaves the process with its exit code. */
  public static void main(String[] args) {
    System.exit(
        new CommandLine(new Gochi())
            .setExecutionExceptionHandler((e, command, parsed) -> unexpected(e, command))
            .execute(args));
  }

  /** What no command expected is still said in words, and without a stack trace. */
  private static int unexpected(Exception e, CommandLine command) {
    command
        .getErr()
        .println(
            e instanceof ModelsException
                ? e.getMessage()
                : "Something went wrong that this command did not expect: "
                    + e
                    + ". What was acknowledged is on disk; gochi verify checks it. Try again, and"
                    + " report this sentence if it comes back.");
    return FOUND_WRONG;
  }

  /** Tells the version written into the program's jar; {@code development} outside of one. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Gochi.class.getPackage().getImplementationVersion();
      return new String[] {
        "gochi " + (version == null ? "development" : version), "Java " + Runtime.version()
      };
    }
  }
}
