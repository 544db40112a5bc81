package org.gochi.elicitation;

import java.util.List;

/**
 * The partner that needs no model: an interviewer that runs published methods as programs.
 *
 * <p>Deterministic: the same transcript and verdicts give the same reply and the same proposals.
 */
public final class ScriptedPartner implements Partner {

  @Override
  public String name() {
    return "scripted";
  }

  @Override
  public Outcome reply(Elicitation state, TextSink sink, StopSignal stop) {
    Choice choice = state.choose();
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
