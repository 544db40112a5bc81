package org.gochi.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gochi.exchange.Conversations;
import org.gochi.exchange.Finding;
import org.gochi.exchange.Format;
import org.gochi.exchange.Limits;
import org.gochi.exchange.Role;
import org.gochi.spiral.study.CsvOutput;
import org.gochi.spiral.study.JsonOutput;
import org.gochi.spiral.study.Reading;
import org.gochi.spiral.study.Study;
import org.gochi.spiral.study.StudyOptions;
import org.gochi.spiral.study.StudyOutput;
import org.gochi.spiral.study.SummaryOutput;
import org.gochi.spiral.study.Words;
import org.gochi.spiral.study.report.HtmlOutput;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gochi analyze}: who induced what in whom, over any conversations. */
@Command(
    name = "analyze",
    description = "Measures what person and partner took up from each other.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Exit code 0 when everything was read, 1 when something was skipped or mended,",
      "2 when nothing could be read or the command was wrong."
    })
final class AnalyzeCommand implements Callable<Integer> {
  private static final int SAID = 20;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Files, folders or zips; - is standard input.")
  private List<String> paths = List.of();

  @Option(names = "--format", paramLabel = "NAME", description = "Take every file for this format.")
  private @Nullable String format;

  @Option(
      names = "--compat",
      paramLabel = "TOOL",
      description = "dialign: the figures of that tool, quirks included.")
  private @Nullable String compat;

  @Option(
      names = "--speakers",
      paramLabel = "person=NAME,partner=NAME",
      description = "Which side the speakers are on; several names with |.")
  private @Nullable String speakers;

  @Option(
      names = "--surrogates",
      paramLabel = "N",
      description = "Chance versions (usual: 20; with --compat none).")
  private @Nullable Integer surrogates;

  @Option(names = "--seed", paramLabel = "S", description = "Seed of every choice (usual: 1).")
  private long seed = StudyOptions.usual().seed();

  @Option(names = "--json", paramLabel = "FILE", description = "All figures; - is standard output.")
  private @Nullable String json;

  @Option(names = "--html", paramLabel = "FILE", description = "A report that opens anywhere.")
  private @Nullable Path html;

  @Option(names = "--csv", paramLabel = "DIR", description = "Tables for a spreadsheet.")
  private @Nullable Path csv;

  @Option(names = "--lang", paramLabel = "en|ja", description = "Language of report and messages.")
  private @Nullable String lang;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Locale locale = locale();
    Words words = new Words("summary", locale);
    PrintWriter err = commandLine().getErr();
    StudyOptions options =
        new StudyOptions(
            format(),
            compatible(),
            surrogates(),
            seed,
            roles(),
            Runtime.getRuntime().availableProcessors(),
            Limits.USUAL);
    List<StudyOutput> outputs = new ArrayList<>();
    Reading reading;
    try (Closeables open = new Closeables();
        Progress progress = new Progress(err, locale)) {
      if (json != null) {
        OutputStream out = open.add(new BufferedOutputStream(stream(json), 1 << 16));
        outputs.add(new JsonOutput(out, options, locale));
      }
      if (csv != null) {
        outputs.add(open.add(new CsvOutput(csv, locale)));
      }
      if (html != null) {
        Writer out = open.add(Files.newBufferedWriter(html));
        outputs.add(new HtmlOutput(out, options, locale));
      }
      if (outputs.isEmpty()) {
        outputs.add(new SummaryOutput(commandLine().getOut(), locale));
      }
      reading = new Study(options, outputs, progress::tell).run(this::read);
    } catch (FileSystemException e) {
      err.println(words.say("unwritable", String.valueOf(e.getFile())));
      return Gochi.BAD_USE;
    } catch (IllegalStateException | OutOfMemoryError e) {
      err.println(words.say("failed", String.valueOf(e.getMessage())));
      return Gochi.FOUND_WRONG;
    }
    return report(reading, words, err, locale);
  }

  /** Standard output stays open for whoever called. */
  private static OutputStream stream(String target) throws IOException {
    return target.equals("-")
        ? new FilterOutputStream(System.out) {
          @Override
          public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
          }

          @Override
          public void close() throws IOException {
            flush();
          }
        }
        : Files.newOutputStream(Path.of(target));
  }

  private void read(Conversations conversations) {
    for (String path : paths) {
      if (path.equals("-")) {
        conversations.read(System.in, "stdin");
      } else {
        conversations.read(Path.of(path));
      }
    }
  }

  private static int report(Reading reading, Words words, PrintWriter err, Locale locale) {
    if (reading.found() > 0) {
      err.println(words.say("skipped", reading.found()));
      for (Finding finding : reading.findings().stream().limit(SAID).toList()) {
        err.println("  " + finding.sentence(locale));
      }
      if (reading.found() > SAID) {
        err.println("  " + words.say("more", reading.found() - SAID, reading.findings().size()));
      }
    }
    if (reading.conversations() == 0) {
      err.println(words.text("nothing"));
    }
    err.flush();
    if (reading.conversations() == 0) {
      return Gochi.BAD_USE;
    }
    return reading.found() > 0 ? Gochi.FOUND_WRONG : 0;
  }

  private @Nullable Format format() {
    if (format == null) {
      return null;
    }
    return Format.of(format)
        .orElseThrow(
            () ->
                wrong(
                    "--format must be one of "
                        + Stream.of(Format.values())
                            .map(Format::word)
                            .collect(Collectors.joining(", "))
                        + ", not "
                        + format));
  }

  /** The tool that --compat names has no chance versions, so none are made unasked. */
  private int surrogates() {
    if (surrogates == null) {
      return compatible() ? 0 : StudyOptions.usual().surrogates();
    }
    if (surrogates < 0) {
      throw wrong("--surrogates must be 0 or more, not " + surrogates);
    }
    return surrogates;
  }

  private boolean compatible() {
    if (compat != null && !compat.equals("dialign")) {
      throw wrong("--compat must be dialign, not " + compat);
    }
    return compat != null;
  }

  private Map<String, Role> roles() {
    Map<String, Role> roles = new LinkedHashMap<>();
    if (speakers == null) {
      return roles;
    }
    for (String part : speakers.split(",")) {
      int is = part.indexOf('=');
      String side = is < 0 ? "" : part.substring(0, is).strip();
      if (!side.equals("person") && !side.equals("partner")) {
        throw wrong("--speakers must look like person=NAME,partner=NAME, not " + speakers);
      }
      for (String name : part.substring(is + 1).split("\\|")) {
        roles.put(name.strip(), side.equals("person") ? Role.PERSON : Role.PARTNER);
      }
    }
    return roles;
  }

  private Locale locale() {
    if (lang == null) {
      boolean japanese = Locale.getDefault().getLanguage().equals("ja");
      return japanese ? Locale.JAPANESE : Locale.ENGLISH;
    }
    return switch (lang) {
      case "en" -> Locale.ENGLISH;
      case "ja" -> Locale.JAPANESE;
      default -> throw wrong("--lang must be en or ja, not " + lang);
    };
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(commandLine(), sentence);
  }

  private CommandLine commandLine() {
    if (spec == null) {
      throw new IllegalStateException("the command is used through picocli");
    }
    return spec.commandLine();
  }
}
