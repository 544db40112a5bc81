package org.gochi.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.gochi.elicitation.expert.Dossier;
import org.gochi.elicitation.expert.DossierException;
import org.gochi.elicitation.expert.Dossiers;
import org.gochi.elicitation.expert.bench.Arm;
import org.gochi.elicitation.expert.bench.Arms;
import org.gochi.elicitation.expert.bench.Bench;
import org.gochi.elicitation.expert.bench.HtmlReport;
import org.gochi.elicitation.expert.bench.JsonReport;
import org.gochi.elicitation.expert.bench.Table;
import org.gochi.elicitation.expert.bench.Tables;
import org.gochi.elicitation.expert.bench.Transcript;
import org.gochi.elicitation.expert.bench.TranscriptFiles;
import org.gochi.elicitation.expert.talk.AnswererException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
  private static final String SIMULATED = "simulated";
  private static final Set<String> WITHOUT_MODEL =
      Set.of("all", "free", "questionnaire", "scripted");

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
      description =
          "free, questionnaire, scripted, or all of these (default); the name of a configured"
              + " model; alone: the model of --expert without an expert; endpoint: whoever answers"
              + " at --endpoint. Several with commas.")
  private List<String> partners = List.of();

  @Option(
      names = "--expert",
      paramLabel = "simulated|MODEL",
      defaultValue = SIMULATED,
      description = "Who plays the people: the program (default), or a configured model.")
  private String expert = SIMULATED;

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description =
          "An endpoint that speaks OpenAI's chat completions, such as http://127.0.0.1:8000/v1; it"
              + " plays the interviewer.")
  private @Nullable URI endpoint;

  @Option(
      names = "--endpoint-model",
      paramLabel = "NAME",
      defaultValue = "default",
      description = "The model's name at the endpoint.")
  private String endpointModel = "default";

  @Option(
      names = "--endpoint-key-env",
      paramLabel = "VARIABLE",
      description = "The environment variable that holds the endpoint's key.")
  private @Nullable String endpointKey;

  @Mixin private HomeOption home = new HomeOption();

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
      names = "--html",
      paramLabel = "FILE",
      description = "Writes a page with curves and tables.")
  private @Nullable Path html;

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
      // A usage under it would bury the one sentence that helps.
      PrintWriter err = spec.commandLine().getErr();
      err.println(e.getMessage());
      err.flush();
      return Gochi.BAD_USE;
    }
    try {
      run(dossiers);
    } catch (AnswererException e) {
      return failed("No figures were taken: " + e.getMessage());
    } catch (IOException e) {
      return failed("The figures could not be written: " + e.getMessage());
    }
    return 0;
  }

  private int failed(String what) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(what + ".");
    err.println("Nothing else was changed. Mend that and run the same command again.");
    err.flush();
    return Gochi.FOUND_WRONG;
  }

  private void run(List<Dossier> dossiers) throws IOException {
    BenchModels models = new BenchModels(spec.commandLine(), home.folder);
    Bench.Experts people =
        expert.equals(SIMULATED) ? Bench.Experts.simulated() : models.experts(expert);
    List<Arm> arms = arms(models);
    List<Table> alone =
        alone() ? List.of(models.alone(expert, dossiers, spec.commandLine().getErr())) : List.of();
    PrintWriter out = spec.commandLine().getOut();
    if (arms.isEmpty()) {
      alone.forEach(table -> out.println(table.print()));
      out.flush();
      return;
    }
    // With a model a dialogue takes minutes; without one the whole run is over in seconds.
    boolean slow =
        !partners.stream().allMatch(WITHOUT_MODEL::contains) || !expert.equals(SIMULATED);
    Bench.Results results =
        Bench.run(
            new Bench.Setup(dossiers, arms, people, turns, turnsPerItem, runs, seed),
            slow ? new BenchProgress(spec.commandLine().getErr()) : Bench.Watcher.none());
    results.broken().forEach(each -> brokeOff(each));
    if ("-".equals(json)) {
      out.println(JsonReport.of(results));
    } else {
      new Tables(results).all().forEach(table -> out.println(table.print()));
      alone.forEach(table -> out.println(table.print()));
      if (json != null) {
        Files.writeString(Path.of(json), JsonReport.of(results), StandardCharsets.UTF_8);
      }
    }
    if (html != null) {
      Files.writeString(html, HtmlReport.of(results, alone), StandardCharsets.UTF_8);
    }
    if (transcripts != null) {
      TranscriptFiles.write(results, transcripts);
    }
    out.flush();
  }

  private void brokeOff(Transcript transcript) {
    PrintWriter err = spec.commandLine().getErr();
    err.printf(
        "%s, %s broke off after %d turns: %s. The figures leave this dossier out.%n",
        transcript.arm(),
        transcript.dossier().name(),
        transcript.turns().size(),
        transcript.ended());
    err.flush();
  }

  private boolean alone() {
    return partners.stream().anyMatch(name -> name.strip().equals("alone"));
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

  private List<Arm> arms(BenchModels models) {
    List<Arm> arms = new ArrayList<>();
    for (String each : partners) {
      String name = each.strip();
      switch (name) {
        case "all" -> arms.addAll(Arms.withoutModel());
        case "free" -> arms.add(Arms.free());
        case "questionnaire" -> arms.add(Arms.questionnaire());
        case "scripted" -> arms.add(Arms.scripted());
        case "alone" ->
            check(!expert.equals(SIMULATED), "--partner alone needs --expert with a model's name");
        case "endpoint" -> arms.add(endpoint());
        default -> arms.add(models.partner(name));
      }
    }
    return arms;
  }

  private Arm endpoint() {
    URI address = endpoint;
    if (address == null) {
      throw new ParameterException(
          spec.commandLine(), "--partner endpoint needs --endpoint with an address.");
    }
    check(
        address.getHost() != null && String.valueOf(address.getScheme()).matches("https?"),
        "--endpoint must be an http or https address");
    String key = endpointKey == null ? null : System.getenv(endpointKey);
    check(endpointKey == null || key != null, endpointKey + " is not set in the environment");
    return Arms.interviewer("endpoint", new ChatEndpoint(address, endpointModel, key));
  }

  private void check(boolean condition, String otherwise) {
    if (!condition) {
      throw new ParameterException(spec.commandLine(), otherwise + ".");
    }
  }
}
