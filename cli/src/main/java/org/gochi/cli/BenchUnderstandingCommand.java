package org.gochi.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.expert.Dossier;
import org.gochi.elicitation.expert.Dossiers;
import org.gochi.elicitation.expert.understand.Accuracy;
import org.gochi.elicitation.expert.understand.LabelledQuestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Prints how many hand-labelled questions the simulated experts take as labelled. */
@Command(
    name = "understanding",
    description =
        "Prints how well simulated experts understand hand-labelled questions: what is asked for,"
            + " about what, and how it is put. Exit code 1 when a share of the fresh ones, from which"
            + " nothing was learned, is under 90 %.",
    mixinStandardHelpOptions = true)
final class BenchUnderstandingCommand implements Callable<Integer> {
  private static final double BAR = 0.9;
  private static final List<String> PARTS = List.of("tuning", "fresh");

  @SuppressWarnings("NullAway.Init") // picocli sets it before the command is called
  @Spec
  private CommandSpec spec;

  @Option(
      names = "--misses",
      description = "Print the fresh questions that were taken wrongly, too.")
  private boolean misses;

  @Option(names = "--json", description = "Print one JSON object instead of a table.")
  private boolean json;

  @Override
  public Integer call() {
    List<Dossier> dossiers =
        Stream.of(Dossiers.Part.values()).flatMap(part -> Dossiers.bundled(part).stream()).toList();
    Map<String, Accuracy> figures = new LinkedHashMap<>();
    for (String part : PARTS) {
      List<LabelledQuestion> questions = LabelledQuestion.all(part);
      for (Language language : Language.values()) {
        figures.put(
            part + " " + language.tag(), Accuracy.of(speaking(questions, language), dossiers));
      }
      figures.put(part, Accuracy.of(questions, dossiers));
    }
    if (json) {
      printJson(figures);
    } else {
      print(figures);
    }
    Accuracy fresh = Objects.requireNonNull(figures.get("fresh"));
    boolean met = fresh.probeShare() >= BAR && fresh.targetShare() >= BAR;
    return met ? 0 : Gochi.FOUND_WRONG;
  }

  private static List<LabelledQuestion> speaking(
      List<LabelledQuestion> questions, Language language) {
    return questions.stream().filter(each -> Language.of(each.text()) == language).toList();
  }

  private void print(Map<String, Accuracy> figures) {
    var out = spec.commandLine().getOut();
    out.printf("%-12s %9s %8s %8s %8s%n", "", "questions", "probe", "target", "form");
    figures.forEach(
        (name, each) ->
            out.printf(
                Locale.ROOT,
                "%-12s %9d %6.1f %% %6.1f %% %6.1f %%%n",
                name,
                each.questions(),
                100 * each.probeShare(),
                100 * each.targetShare(),
                100 * each.formShare()));
    if (misses) {
      for (Accuracy.Miss miss : Objects.requireNonNull(figures.get("fresh")).misses()) {
        out.printf(
            "%n%s%n  labelled %s about %s, %s; taken as %s about %s, %s%n",
            miss.question().text(),
            miss.question().probes(),
            miss.question().targets(),
            miss.question().form().word(),
            miss.taken().probes(),
            miss.taken().target() == null ? "task" : miss.taken().target(),
            miss.taken().form().word());
      }
    }
    out.flush();
  }

  private void printJson(Map<String, Accuracy> figures) {
    Map<String, Object> root = new LinkedHashMap<>();
    figures.forEach(
        (name, each) ->
            root.put(
                name,
                Map.of(
                    "questions", each.questions(),
                    "probe", each.probeShare(),
                    "target", each.targetShare(),
                    "form", each.formShare())));
    spec.commandLine().getOut().println(JsonMapper.builder().build().writeValueAsString(root));
    spec.commandLine().getOut().flush();
  }
}
