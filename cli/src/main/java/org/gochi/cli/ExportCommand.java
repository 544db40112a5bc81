package org.gochi.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.gochi.exchange.own.BaExport;
import org.gochi.exchange.own.OwnFormat;
import org.gochi.exchange.vault.Vault;
import org.gochi.record.RecordException;
import org.gochi.spiral.Options;
import org.gochi.spiral.Workbench;
import org.gochi.spiral.ba.BaView;
import org.gochi.spiral.ba.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gochi export}: takes a ba home. */
@Command(
    name = "export",
    description = "Writes a ba as a Markdown vault, or as JSON that loads back without loss.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  /** What a ba can be written as. */
  enum Form {
    vault,
    json
  }

  @Mixin private RecordOptions options = new RecordOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--ba", paramLabel = "NAME", required = true, description = "Name or id.")
  private String ba = "";

  @Option(names = "--to", paramLabel = "vault|json", required = true, description = "Which form.")
  private Form to = Form.json;

  @Option(names = "--force", description = "Write into a folder or file that is there.")
  private boolean force;

  @Parameters(paramLabel = "DIR-or-FILE", description = "Where to; - is standard output for json.")
  private @Nullable Path target;

  @Override
  public Integer call() throws IOException {
    QuietLogs.begin();
    BaCommands answers = new BaCommands(spec, options);
    Path path = Objects.requireNonNull(target);
    boolean standard = path.toString().equals("-") && to == Form.json;
    if (!standard && !force && occupied(path)) {
      return answers.refuse("export-there", path);
    }
    Path home = options.home.folder;
    if (!Files.exists(home)) {
      return answers.refuse("no-home", home);
    }
    try (Workbench workbench = Workbench.open(Options.home(home).withSample(false))) {
      BaView view =
          workbench.views().findBa(ba).orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_BA));
      BaExport export = workbench.export(view.id());
      switch (to) {
        case vault -> Vault.of(export, locale(view)).write(path);
        case json -> json(export, path, standard);
      }
      if (!standard) {
        options.answer(
            spec.commandLine().getOut(),
            Map.of("event", "export", "ba", view.name(), "to", to.name(), "path", path.toString()),
            TalkWords.of(answers.language(), "exported", view.name(), path));
      }
      return 0;
    } catch (Refusal refusal) {
      return answers.refused(refusal);
    } catch (RecordException e) {
      return answers.failed(e);
    }
  }

  private static Locale locale(BaView view) {
    return view.language().locale();
  }

  private static boolean occupied(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      try (var files = Files.list(path)) {
        return files.findAny().isPresent();
      }
    }
    return Files.exists(path);
  }

  /** Written beside and then moved, so that a full disk leaves no half file under the name. */
  private static void json(BaExport export, Path path, boolean standard) throws IOException {
    if (standard) {
      OwnFormat.write(export, System.out);
      System.out.flush();
      return;
    }
    Path whole = path.toAbsolutePath();
    Path fresh = whole.resolveSibling(whole.getFileName() + ".part");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(fresh))) {
      OwnFormat.write(export, out);
    } catch (IOException e) {
      Files.deleteIfExists(fresh);
      throw e;
    }
    Files.move(fresh, whole, StandardCopyOption.REPLACE_EXISTING);
  }
}
