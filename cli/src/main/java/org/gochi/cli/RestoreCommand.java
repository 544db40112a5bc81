package org.gochi.cli;

import java.nio.file.Path;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gochi restore FILE}: verifies a backup and puts it in place, whole or not at all. */
@Command(
    name = "restore",
    description = "Puts a backup in place of the record, once it has been verified.",
    mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
  @Mixin private RecordOptions options = new RecordOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "A file that gochi backup wrote.")
  private @Nullable Path file;

  @Option(
      names = "--force",
      description = "Replace a record that has entries; it is kept in the home under backups.")
  private boolean force;

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    Path from = java.util.Objects.requireNonNull(file);
    try {
      Backup backup = RecordStore.restore(from, options.location(), force);
      options.answer(
          out,
          Map.of("event", "restored", "file", from.toString(), "entries", backup.entries()),
          RecordSentences.of("restore.done", backup.entries(), options.location()));
      return 0;
    } catch (RecordException e) {
      options.tell(
          options.json ? out : spec.commandLine().getErr(), "error", e.telling(), Map.of());
      return Gochi.FOUND_WRONG;
    }
  }
}
