package org.gochi.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gochi.elicitation.StopSignal;
import org.gochi.elicitation.TextSink;
import org.gochi.elicitation.expert.Dossier;
import org.gochi.elicitation.expert.bench.Arm;
import org.gochi.elicitation.expert.bench.Arms;
import org.gochi.elicitation.expert.bench.Bench;
import org.gochi.elicitation.expert.bench.ModelAlone;
import org.gochi.elicitation.expert.bench.Table;
import org.gochi.elicitation.expert.talk.Answerer;
import org.gochi.elicitation.expert.talk.AnswererException;
import org.gochi.elicitation.expert.talk.ModelExpert;
import org.gochi.partner.LanguageModel;
import org.gochi.partner.ModelPartner;
import org.gochi.partner.ModelReply;
import org.gochi.partner.ModelRequest;
import org.gochi.partner.ModelSettings;
import org.gochi.partner.Models;
import org.gochi.partner.ModelsException;
import org.gochi.partner.adapter.ProviderModel;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Configured models as partners and as people of the bench. */
final class BenchModels {
  private final CommandLine line;
  private final Path home;

  BenchModels(CommandLine line, Path home) {
    this.line = line;
    this.home = home;
  }

  /** The arm of a configured model. */
  Arm partner(String name) {
    LanguageModel model = model(name);
    return Arms.partner(name, () -> new ModelPartner(model));
  }

  /** People played by a configured model. */
  Bench.Experts experts(String name) {
    Answerer answerer = answerer(name);
    return (dossier, seed) -> new ModelExpert(dossier, answerer);
  }

  /** What the model makes up when nobody is asked. */
  Table alone(String name, List<Dossier> dossiers, PrintWriter progress) {
    Answerer answerer = answerer(name);
    List<ModelAlone.Made> made = new ArrayList<>();
    for (Dossier dossier : dossiers) {
      made.add(ModelAlone.of(dossier, answerer));
      progress.printf("[%d/%d] alone, %s%n", made.size(), dossiers.size(), dossier.name());
      progress.flush();
    }
    return ModelAlone.table(made);
  }

  private Answerer answerer(String name) {
    LanguageModel model = model(name);
    return (instructions, material) -> {
      ModelReply reply =
          model.ask(
              new ModelRequest(instructions, material, null, model.settings().replyTokens(), 0.0),
              TextSink.none(),
              StopSignal.never());
      return switch (reply) {
        case ModelReply.Finished finished -> finished.text();
        case ModelReply.CutShort cut -> cut.text();
        case ModelReply.Stopped stopped -> stopped.text();
        case ModelReply.Refused refused ->
            throw new AnswererException("the model " + name + " refused: " + refused.text());
        case ModelReply.Failed failed ->
            throw new AnswererException(
                "the model " + name + " failed: " + failed.fault().kind().word());
      };
    };
  }

  private LanguageModel model(String name) {
    try {
      List<ModelSettings> configured = Models.in(home, System.getenv()).configured();
      return configured.stream()
          .filter(each -> each.name().equals(name))
          .findFirst()
          .map(ProviderModel::new)
          .orElseThrow(
              () ->
                  new ParameterException(
                      line,
                      "There is no partner and no configured model \""
                          + name
                          + "\". Partners: free, questionnaire, scripted, all, alone, endpoint."
                          + " Configured models: "
                          + names(configured)
                          + "."));
    } catch (ModelsException | IllegalArgumentException e) {
      throw new ParameterException(
          line, "The configured models cannot be read: " + e.getMessage(), e);
    }
  }

  private static String names(List<ModelSettings> configured) {
    return configured.isEmpty()
        ? "none"
        : configured.stream().map(ModelSettings::name).collect(Collectors.joining(", "));
  }
}
