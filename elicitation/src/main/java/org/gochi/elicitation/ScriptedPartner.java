package org.gochi.elicitation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The partner that needs no model: an interviewer that runs published methods as programs.
 *
 * <p>Deterministic: the same transcript and verdicts give the same reply and the same proposals.
 */
public final class ScriptedPartner implements Partner {

  private final @Nullable Policy policy;

  /** A partner that leads by the policy of the dialogue. */
  public ScriptedPartner() {
    this.policy = null;
  }

  /** A partner that leads by a policy of its own. */
  public ScriptedPartner(Policy policy) {
    this.policy = policy;
  }

  @Override
  public String name() {
    return "scripted";
  }

  @Override
  public Outcome reply(Elicitation state, TextSink sink, StopSignal stop) {
    Choice choice = policy == null ? state.choose() : state.choose(policy);
    if (stop.stopped()) {
      return new Outcome.Stopped("", choice.asked());
    }
    sink.accept(choice.wording());
    return new Outcome.Complete(choice.wording(), choice.asked(), null);
  }

  @Override
  public List<Proposal> articulate(Elicitation state, Utterance heard) {
    return state.proposals(heard);
  }
}
