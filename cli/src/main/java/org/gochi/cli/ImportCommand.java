package org.gochi.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.gochi.exchange.own.BaExport;
import org.gochi.exchange.own.OwnFormat;
import org.gochi.record.RecordException;
import org.gochi.spiral.Options;
import org.gochi.spiral.Receipt;
import org.gochi.spiral.Workbench;
import org.gochi.spiral.ba.Actor;
import org.gochi.spiral.ba.BaView;
import org.gochi.spiral.ba.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gochi import}: loads a ba that was exported as JSON, whole or not at all. */
@Command(
    name = "import",
    description = "Loads a ba from JSON that gochi export wrote, whole or not at all.",
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  @Mixin private RecordOptions options = new RecordOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--copy", description = "Make another ba of it if the same one is here.")
  private boolean copy;

  @Parameters(paramLabel = "FILE", description = "The export.")
  private @Nullable Path file;

  @Override
  public Integer call() throws IOException {
    QuietLogs.begin();
    BaCommands answers = new BaCommands(spec, options);
    Path from = Objects.requireNonNull(file);
    if (!Files.isReadable(from) || Files.isDirectory(from)) {
      return answers.refuse("no-file", from);
    }
    BaExport export;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(from))) {
      export = OwnFormat.read(in);
    } catch (OwnFormat.NotAnExport e) {
      return answers.refused(
          new Refusal(Refusal.Reason.IMPORT_UNREADABLE, String.valueOf(e.getMessage())));
    }
    Path home = options.home.folder;
    try (Workbench workbench = Workbench.open(Options.home(home).withSample(false))) {
      Receipt receipt = workbench.take(export, copy, Actor.ME, "import " + UUID.randomUUID());
      BaView view = workbench.views().ba(receipt.ba());
      options.answer(
          spec.commandLine().getOut(),
          Map.of("event", "import", "ba", view.name(), "id", view.id(), "cards", view.cards()),
          TalkWords.of(
              answers.language(), "imported", view.name(), view.dialogues(), view.cards()));
      return 0;
    } catch (Refusal refusal) {
      return answers.refused(refusal);
    } catch (RecordException e) {
      return answers.failed(e);
    }
  }
}
