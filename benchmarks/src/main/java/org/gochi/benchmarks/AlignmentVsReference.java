package org.gochi.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gochi.benchmarks.TimedProcess.Took;
import org.gochi.induction.Dialogue;
import org.gochi.induction.Transcript;
import org.gochi.induction.alignment.Alignment;
import org.gochi.induction.alignment.AlignmentBuilder;
import org.gochi.induction.alignment.Mode;
import org.gochi.induction.alignment.TurnAlignment;
import org.gochi.induction.known.RandomDialogues;
import org.gochi.induction.tokens.Tokenizers;
import org.jspecify.annotations.Nullable;

/**
 * Compatible alignment beside the reference tool, dialign 1.1: the same figures, and the time.
 *
 * <p>The tool's whole process is set beside ours, and its time for each dialogue of a folder beside
 * ours once warm. Both do the same: two tables and three lexicons a dialogue. Our process starts
 * from what a run over other dialogues kept of its classes (JEP 483), as the launcher lets the
 * program do; it is told without that too. By itself the tool keeps more than one processor busy,
 * with compiling and collecting: what one processor does is told with both held to one, where the
 * system has {@code taskset}.
 *
 * <p>{@code --reference PATH} is the tool's jar with all it needs; {@code --dialogues N} how many
 * random dialogues are compared (200); {@code --online N} of how many of them the figures by turn
 * are (40); {@code --no-time} leaves the times out.
 */
public final class AlignmentVsReference {
  private static final int WARM_ROUNDS = 12;
  private static final int RUNS = 5;
  private static final int REFERENCE_RUNS = 3;

  private AlignmentVsReference() {}

  public static void main(String[] args) throws Exception {
    Map<String, String> options = options(args);
    String reference = options.get("--reference");
    if (reference == null || !Files.isReadable(Path.of(reference))) {
      System.err.println(
          "No reference tool there. Give its jar: benchmarks/run alignment --reference PATH");
      System.exit(2);
      return;
    }
    Path folder = Files.createTempDirectory("alignment");
    int count = Integer.parseInt(options.getOrDefault("--dialogues", "200"));
    int differing = compare(reference, folder.resolve("compare"), count);
    int online = Integer.parseInt(options.getOrDefault("--online", "40"));
    differing += online(reference, folder.resolve("online"), Math.min(online, count));
    if (!options.containsKey("--no-time")) {
      time(reference, folder.resolve("thirty"), "1 000 × 30 turns", 1000, 30, 20);
      time(reference, folder.resolve("long"), "200 × 20 turns × 150 tokens", 200, 20, 150);
    }
    Folders.delete(folder);
    System.exit(differing == 0 ? 0 : 1);
  }

  private static Map<String, String> options(String[] args) {
    var options = new TreeMap<String, String>();
    for (int i = 0; i < args.length; i++) {
      boolean flag = i + 1 == args.length || args[i + 1].startsWith("--");
      options.put(args[i], flag ? "" : args[i + 1]);
      i += flag ? 0 : 1;
    }
    return options;
  }

  private static int compare(String reference, Path folder, int count) throws Exception {
    List<Dialogue> dialogues = random(count);
    DialogueFiles.write(folder.resolve("in"), dialogues);
    reference(reference, folder);
    AlignmentOfFiles.main(
        new String[] {folder.resolve("in").toString(), folder.resolve("ours").toString(), "1"});
    int files = 0;
    int differing = 0;
    try (var ours = Files.list(folder.resolve("ours"))) {
      for (Path file : ours.sorted().toList()) {
        files++;
        Path theirs = folder.resolve("theirs").resolve(file.getFileName());
        if (!sorted(file).equals(sorted(theirs))) {
          differing++;
          System.out.println("differs: " + file.getFileName());
        }
      }
    }
    System.out.printf(
        "compared %d random dialogues in %d tables and lexicons: %d differ%n",
        count, files, differing);
    return differing;
  }

  /** The tool takes a folder's files in the order of the file system. */
  private static List<String> sorted(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return String.valueOf(file.getFileName()).startsWith("metrics")
        ? lines.stream().sorted().toList()
        : lines;
  }

  private static int online(String reference, Path folder, int count) throws Exception {
    int differing = 0;
    int turns = 0;
    for (Dialogue dialogue : random(count)) {
      DialogueFiles.write(folder, List.of(dialogue));
      Path out = folder.resolve(dialogue.id() + ".online");
      TimedProcess.run(
          TimedProcess.java(
              "-cp",
              reference,
              "dialign.app.DialignOnlineApp",
              "-f",
              folder.resolve(dialogue.id() + ".tsv").toString(),
              "-o",
              out.toString()));
      Alignment alignment = byTurn(Transcript.of(dialogue, Tokenizers.dialign()));
      List<String> ours = new ArrayList<>();
      for (TurnAlignment turn : alignment.perTurn()) {
        ours.add(turn.shared() + " " + turn.own());
      }
      turns += ours.size();
      if (!ours.equals(onlineFigures(out))) {
        differing++;
        System.out.println("differs by turn: " + dialogue.id());
      }
    }
    System.out.printf(
        "compared by turn %d random dialogues, %d turns: %d differ%n", count, turns, differing);
    return differing;
  }

  private static Alignment byTurn(Transcript transcript) {
    var builder = new AlignmentBuilder(transcript, Mode.DIALIGN);
    for (int turn = 0; turn < transcript.size(); turn++) {
      builder.add();
    }
    return builder.result(false);
  }

  /** Both figures of each row; a row goes over several lines where it lists expressions. */
  private static List<String> onlineFigures(Path out) throws IOException {
    var figures = new ArrayList<String>();
    String text = Files.readString(out);
    String cell = "\"[^\\t]*\"\\t";
    String figure = "([0-9.E-]+)\\t";
    Matcher row = Pattern.compile(cell + cell + figure + cell + cell + figure).matcher(text);
    while (row.find()) {
      figures.add(row.group(1) + " " + row.group(2));
    }
    return figures;
  }

  private static List<Dialogue> random(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> RandomDialogues.dialogue("random-" + i, i))
        .toList();
  }

  private static void time(
      String reference, Path folder, String shape, int count, int turns, int tokens)
      throws Exception {
    List<Dialogue> dialogues =
        IntStream.range(0, count)
            .mapToObj(i -> DialogueFiles.talk("talk-" + i, turns, tokens, i))
            .toList();
    DialogueFiles.write(folder.resolve("in"), dialogues);
    long sum = 0;
    for (Dialogue dialogue : dialogues) {
      sum += Transcript.of(dialogue, Tokenizers.dialign()).tokens();
    }
    System.out.printf(
        "%n%s, %d tokens; median of %d runs%39s%n",
        shape, sum, RUNS, "by the clock    on processors");
    Took theirs =
        TimedProcess.median(
            REFERENCE_RUNS, folder, out -> referenceCommand(reference, folder, out));
    print("reference tool", theirs, theirs);
    String one = TimedProcess.canHold() ? "one processor" : "1 thread";
    Took alone = theirs;
    if (TimedProcess.canHold()) {
      alone =
          TimedProcess.median(
              REFERENCE_RUNS,
              folder,
              out -> TimedProcess.held(referenceCommand(reference, folder, out)));
      print("reference tool, one processor", alone, alone);
    } else {
      System.out.println(
          "  no taskset here: beside one thread of ours the tool has all processors");
    }
    int processors = Runtime.getRuntime().availableProcessors();
    Path kept = folder.resolve("start.aot");
    boolean keeps = keepStart(folder.resolveSibling("rehearsal"), kept);
    List<String> start = keeps ? List.of("-XX:AOTCache=" + kept) : List.of();
    print(
        "ours, " + one + ", nothing kept",
        TimedProcess.median(
            RUNS, folder, out -> TimedProcess.held(oursCommand(folder, out, 1, List.of()))),
        alone);
    if (keeps) {
      print(
          "ours, " + one,
          TimedProcess.median(
              RUNS, folder, out -> TimedProcess.held(oursCommand(folder, out, 1, start))),
          alone);
    }
    if (processors > 1) {
      print(
          "ours, " + processors + " processors",
          TimedProcess.median(RUNS, folder, out -> oursCommand(folder, out, processors, start)),
          theirs);
    }
    printEach("reference tool, a dialogue", theirs.each(count), null);
    if (TimedProcess.canHold()) {
      printEach("reference tool, one processor", alone.each(count), null);
    }
    printEach("ours, once warm, 1 thread", warm(dialogues, 1), alone.each(count));
    if (processors > 1) {
      printEach(
          "ours, once warm, " + processors + " threads",
          warm(dialogues, processors),
          theirs.each(count));
    }
  }

  private static void printEach(String what, Took took, @Nullable Took theirs) {
    if (theirs == null) {
      System.out.printf(
          "  %-36s %9.3f ms %8s %9.3f ms%n", what, took.clock(), "", took.processor());
      return;
    }
    System.out.printf(
        "  %-36s %9.3f ms %6.1f × %9.3f ms %6.1f ×%n",
        what,
        took.clock(),
        theirs.clock() / took.clock(),
        took.processor(),
        theirs.processor() / took.processor());
  }

  private static void print(String what, Took took, Took theirs) {
    System.out.printf(
        "  %-36s %9.2f s  %6.1f × %9.2f s  %6.1f ×%n",
        what,
        took.clock(),
        theirs.clock() / took.clock(),
        took.processor(),
        theirs.processor() / took.processor());
  }

  /** The best of several rounds, in milliseconds for each dialogue. */
  private static Took warm(List<Dialogue> dialogues, int threads) throws Exception {
    double clock = Double.MAX_VALUE;
    double processor = Double.MAX_VALUE;
    try (var pool = Executors.newFixedThreadPool(threads)) {
      for (int round = 0; round < WARM_ROUNDS; round++) {
        long start = System.nanoTime();
        var parts = new ArrayList<Future<Long>>();
        for (int part = 0; part < threads; part++) {
          int from = part;
          parts.add(pool.submit(() -> align(dialogues, from, threads)));
        }
        double used = 0;
        for (Future<Long> part : parts) {
          used += part.get();
        }
        clock = Math.min(clock, (System.nanoTime() - start) / 1e6 / dialogues.size());
        processor = Math.min(processor, used / 1e6 / dialogues.size());
      }
    }
    return new Took(clock, processor);
  }

  /**
   * Aligns each dialogue that is {@code step} after another; gives the nanoseconds spent on a
   * processor.
   */
  private static long align(List<Dialogue> dialogues, int from, int step) {
    long used = CpuTime.nanos();
    int expressions = 0;
    for (int i = from; i < dialogues.size(); i += step) {
      Transcript transcript = Transcript.of(dialogues.get(i), Tokenizers.dialign());
      expressions += AlignmentOfFiles.align(transcript).expressions();
    }
    if (expressions == 0) {
      throw new IllegalStateException("nothing was aligned");
    }
    return CpuTime.nanos() - used;
  }

  private static void reference(String reference, Path folder) throws Exception {
    Files.createDirectories(folder.resolve("theirs"));
    TimedProcess.run(referenceCommand(reference, folder, folder.resolve("theirs")));
  }

  private static List<String> referenceCommand(String reference, Path folder, Path out) {
    return TimedProcess.java(
        "-jar", reference, "-i", folder.resolve("in").toString(), "-o", out.toString());
  }

  /** Keeps what a start needs, from a run over dialogues that are not timed. */
  private static boolean keepStart(Path folder, Path cache) throws Exception {
    DialogueFiles.write(folder.resolve("in"), random(300));
    TimedProcess.run(
        oursCommand(folder, folder.resolve("ours"), 1, List.of("-XX:AOTCacheOutput=" + cache)));
    return Files.exists(cache);
  }

  private static List<String> oursCommand(Path folder, Path out, int threads, List<String> options)
      throws Exception {
    var arguments = new ArrayList<>(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    arguments.addAll(List.of("-Xmn8m", "-XX:-UsePerfData"));
    arguments.addAll(options);
    arguments.addAll(
        List.of(
            "-cp",
            archive(AlignmentOfFiles.class) + File.pathSeparator + archive(Alignment.class),
            AlignmentOfFiles.class.getName(),
            folder.resolve("in").toString(),
            out.toString(),
            String.valueOf(threads)));
    return TimedProcess.java(arguments.toArray(String[]::new));
  }

  /**
   * Where a class comes from; its module's jar where there is one, since starts are kept of jars.
   */
  private static Path archive(Class<?> of) throws Exception {
    Path place = Path.of(of.getProtectionDomain().getCodeSource().getLocation().toURI());
    if (Files.isDirectory(place) && place.getParent() != null) {
      try (var beside = Files.newDirectoryStream(place.getParent(), "gochi-*.jar")) {
        for (Path jar : beside) {
          return jar;
        }
      }
    }
    return place;
  }
}
