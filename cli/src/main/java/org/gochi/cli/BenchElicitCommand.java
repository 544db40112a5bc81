package org.gochi.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gochi.elicitation.expert.Dossier;
import org.gochi.elicitation.expert.DossierException;
import org.gochi.elicitation.expert.Dossiers;
import org.gochi.elicitation.expert.bench.Arm;
import org.gochi.elicitation.expert.bench.Arms;
import org.gochi.elicitation.expert.bench.Bench;
import org.gochi.elicitation.expert.bench.JsonReport;
import org.gochi.elicitation.expert.bench.Tables;
import org.gochi.elicitation.expert.bench.TranscriptFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lets partners talk with simulated experts and prints how much came out. */
@Command(
    name = "elicit",
    description = {
      "Lets partners talk with simulated experts and prints how much of what they know came out,",
      "how truly, and with how many mistakes. See docs/yield.md."
    },
    mixinStandardHelpOptions = true)
final class BenchElicitCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command is called
  @Spec
  private CommandSpec spec;

  @Option(
      names = "--experts",
      paramLabel = "DIR",
      description = "A folder of dossiers, or one dossier, instead of those in the program.")
  private @Nullable Path experts;

  @Option(
      names = "--partner",
      paramLabel = "ARM",
      split = ",",
      defaultValue = "all",
      description = "free, questionnaire, scripted, or all of these (default).")
  private List<String> partners = List.of();

  @Option(
      names = "--turns",
      paramLabel = "N",
      description = "Turns a dialogue; before --turns-per-item.")
  private @Nullable Integer turns;

  @Option(
      names = "--turns-per-item",
      paramLabel = "X",
      defaultValue = "1.5",
      description = "Turns for each item an expert knows (default 1.5).")
  private double turnsPerItem;

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "1",
      description = "Dialogues of each pair; each uses other wordings (default 1).")
  private int runs;

  @Option(names = "--seed", paramLabel = "S", defaultValue = "0", description = "Default 0.")
  private int seed;

  @Option(names = "--aside", description = "The dossiers kept aside instead of the others.")
  private boolean aside;

  @Option(names = "--all", description = "All dossiers in the program.")
  private boolean all;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Writes all figures as JSON; - prints them instead of the tables.")
  private @Nullable String json;

  @Option(
      names = "--transcripts",
      paramLabel = "DIR",
      description = "Writes every dialogue, readable.")
  private @Nullable Path transcripts;

  @Override
  public Integer call() {
    check(turns == null || turns >= 1, "--turns must be 1 or more");
    check(turnsPerItem > 0 && turnsPerItem <= 20, "--turns-per-item must be over 0 and at most 20");
    check(runs >= 1 && runs <= 1000, "--runs must be from 1 to 1000");
    check(experts == null || !(aside || all), "--experts goes without --aside and --all");
    List<Dossier> dossiers;
    try {
      dossiers = dossiers();
    } catch (DossierException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
    Bench.Results results =
        Bench.run(
            new Bench.Setup(
                dossiers, arms(), Bench.Experts.simulated(), turns, turnsPerItem, runs, seed));
    try {
      write(results);
    } catch (IOException e) {
      spec.commandLine()
          .getErr()
          .println(
              "The figures could not be written: "
                  + e.getMessage()
                  + ". Nothing else was changed. Give another place and run it again.");
      return Gochi.FOUND_WRONG;
    }
    return 0;
  }

  private void write(Bench.Results results) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if ("-".equals(json)) {
      out.println(JsonReport.of(results));
    } else {
      new Tables(results).all().forEach(table -> out.println(table.print()));
      if (json != null) {
        Files.writeString(Path.of(json), JsonReport.of(results), StandardCharsets.UTF_8);
      }
    }
    if (transcripts != null) {
      TranscriptFiles.write(results, transcripts);
    }
    out.flush();
  }

  private List<Dossier> dossiers() {
    if (experts != null) {
      return Dossiers.in(experts);
    }
    List<Dossier> dossiers = new ArrayList<>();
    if (!aside) {
      dossiers.addAll(Dossiers.bundled(Dossiers.Part.DEVELOPMENT));
    }
    if (aside || all) {
      dossiers.addAll(Dossiers.bundled(Dossiers.Part.ASIDE));
    }
    return dossiers;
  }

  private List<Arm> arms() {
    List<Arm> arms = new ArrayList<>();
    for (String name : partners) {
      switch (name.strip().toLowerCase(Locale.ROOT)) {
        case "all" -> arms.addAll(Arms.withoutModel());
        case "free" -> arms.add(Arms.free());
        case "questionnaire" -> arms.add(Arms.questionnaire());
        case "scripted" -> arms.add(Arms.scripted());
        default ->
            throw new ParameterException(
                spec.commandLine(),
                "There is no partner \"" + name + "\". Known: free, questionnaire, scripted, all.");
      }
    }
    return arms;
  }

  private void check(boolean condition, String otherwise) {
    if (!condition) {
      throw new ParameterException(spec.commandLine(), otherwise + ".");
    }
  }
}
