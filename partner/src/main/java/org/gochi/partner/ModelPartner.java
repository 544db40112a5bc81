package org.gochi.partner;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.gochi.elicitation.Choice;
import org.gochi.elicitation.Elicitation;
import org.gochi.elicitation.Fault;
import org.gochi.elicitation.FaultKind;
import org.gochi.elicitation.Outcome;
import org.gochi.elicitation.Partner;
import org.gochi.elicitation.Proposal;
import org.gochi.elicitation.ScriptedPartner;
import org.gochi.elicitation.StopSignal;
import org.gochi.elicitation.TextSink;
import org.gochi.elicitation.Utterance;
import org.jspecify.annotations.Nullable;

/**
 * A partner led by a model: the policy chooses the move, the model words it and may take another
 * with a reason; a second call reads articulations out of the answer.
 *
 * <p>When the second call fails, even after it was asked to repair its answer once, the scripted
 * partner reads the answer instead: the mirror loses wit, not words.
 */
public final class ModelPartner implements Partner {
  private final LanguageModel model;
  private final Briefing briefing;
  private final Budget budget;
  private final Partner scripted = new ScriptedPartner();

  /** A partner on the given model, with a budget that follows the machine's day. */
  public ModelPartner(LanguageModel model) {
    this(model, InstantSource.system(), ZoneId.systemDefault());
  }

  ModelPartner(LanguageModel model, InstantSource clock, ZoneId zone) {
    this.model = model;
    this.briefing = new Briefing(model.settings());
    this.budget = new Budget(model.settings().dailyTokens(), clock, zone);
  }

  @Override
  public String name() {
    return model.settings().name();
  }

  @Override
  public Outcome reply(Elicitation state, TextSink sink, StopSignal stop) {
    Choice choice = state.choose();
    ModelRequest request = briefing.reply(state, choice);
    if (!budget.allows(request.tokens() + (long) request.replyTokens())) {
      return new Outcome.Failed("", spent());
    }
    MoveLine line = new MoveLine(choice, sink);
    ModelReply reply = model.ask(request, line, stop);
    line.close();
    account(reply, request);
    String said = line.said().stripTrailing();
    return switch (reply) {
      case ModelReply.Finished finished ->
          said.isEmpty()
              ? new Outcome.Empty()
              : new Outcome.Complete(
                  said,
                  line.tookAnother() ? line.asked() : Followed.asked(said, choice),
                  finished.usage());
      case ModelReply.Stopped stopped -> new Outcome.Stopped(line.said(), line.asked());
      case ModelReply.CutShort cut ->
          said.isEmpty() ? new Outcome.Empty() : new Outcome.CutShort(line.said(), line.asked());
      case ModelReply.Refused refused -> new Outcome.Refused(refused.text().strip());
      case ModelReply.Failed failed -> new Outcome.Failed(line.said(), failed.fault());
    };
  }

  @Override
  public List<Proposal> articulate(Elicitation state, Utterance heard) {
    ModelRequest request = briefing.articulate(state, heard);
    String answer = ask(request);
    if (answer == null) {
      return scripted.articulate(state, heard);
    }
    try {
      return StructuredAnswer.read(answer, state, heard);
    } catch (StructuredAnswer.Unreadable unreadable) {
      return repair(request, answer, String.valueOf(unreadable.getMessage()), state, heard);
    }
  }

  private List<Proposal> repair(
      ModelRequest first, String answer, String fault, Elicitation state, Utterance heard) {
    String wanted =
        Prompts.fill(
            "repair.txt",
            Map.of(
                "fault",
                fault,
                "shape",
                Prompts.text("articulate.shape.json").strip(),
                "answer",
                answer.length() > 4_000 ? answer.substring(0, 4_000) : answer));
    String again =
        ask(
            new ModelRequest(
                first.instructions(),
                first.material() + "\n\n" + wanted,
                first.schema(),
                first.replyTokens(),
                0.0));
    if (again != null) {
      try {
        return StructuredAnswer.read(again, state, heard);
      } catch (StructuredAnswer.Unreadable stillUnreadable) {
        return scripted.articulate(state, heard);
      }
    }
    return scripted.articulate(state, heard);
  }

  private @Nullable String ask(ModelRequest request) {
    if (!budget.allows(request.tokens() + (long) request.replyTokens())) {
      return null;
    }
    ModelReply reply = model.ask(request, TextSink.none(), StopSignal.never());
    account(reply, request);
    return switch (reply) {
      case ModelReply.Finished finished -> finished.text();
      case ModelReply.CutShort cut -> cut.text();
      case ModelReply.Stopped stopped -> null;
      case ModelReply.Refused refused -> null;
      case ModelReply.Failed failed -> null;
    };
  }

  private void account(ModelReply reply, ModelRequest request) {
    Outcome.Usage usage =
        switch (reply) {
          case ModelReply.Finished finished -> finished.usage();
          case ModelReply.CutShort cut -> cut.usage();
          case ModelReply.Stopped stopped -> null;
          case ModelReply.Refused refused -> null;
          case ModelReply.Failed failed -> null;
        };
    if (!(reply instanceof ModelReply.Failed failed && failed.text().isEmpty())) {
      budget.spend(usage, request, reply.text());
    }
  }

  private Fault spent() {
    return Faults.of(
        FaultKind.SPEND_CAP,
        false,
        "model",
        model.settings().model(),
        "address",
        model.settings().baseUrl().toString());
  }
}
