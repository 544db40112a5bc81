package org.gochi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gochi.record.Backup;
import org.gochi.record.RecordException;
import org.gochi.record.RecordStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gochi backup FILE}: writes the record of this moment, while others write on. */
@Command(
    name = "backup",
    description = "Writes a backup of the record; a running server may go on.",
    mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
  @Mixin private RecordOptions options = new RecordOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "The backup to write.")
  private @Nullable Path file;

  @Option(names = "--force", description = "Replace the file if it is there.")
  private boolean force;

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    Path to = java.util.Objects.requireNonNull(file);
    if (Files.isDirectory(to) || (Files.exists(to) && !force)) {
      throw new ParameterException(spec.commandLine(), RecordSentences.of("backup.there", to));
    }
    try {
      Backup backup = RecordStore.backup(options.location(), to, Clock.systemUTC());
      options.answer(
          out,
          Map.of("event", "backup", "file", to.toString(), "entries", backup.entries()),
          RecordSentences.of("backup.done", backup.entries(), to));
      return 0;
    } catch (RecordException e) {
      options.tell(
          options.json ? out : spec.commandLine().getErr(), "error", e.telling(), Map.of());
      return Gochi.FOUND_WRONG;
    }
  }
}
