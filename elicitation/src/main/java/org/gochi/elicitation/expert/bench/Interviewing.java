package org.gochi.elicitation.expert.bench;

import java.util.List;
import org.gochi.elicitation.Asked;
import org.gochi.elicitation.Elicitation;
import org.gochi.elicitation.Move;
import org.gochi.elicitation.Outcome;
import org.gochi.elicitation.Partner;
import org.gochi.elicitation.Proposal;
import org.gochi.elicitation.StopSignal;
import org.gochi.elicitation.TextSink;
import org.gochi.elicitation.Utterance;

/**
 * An interviewer as a partner. Cards are made by another partner, so that arms that only ask are
 * compared by their questions alone.
 *
 * @param name the name of the arm
 * @param interviewer who asks
 * @param cards who makes cards of the answers
 */
record Interviewing(String name, Interviewer interviewer, Partner cards) implements Partner {
  @Override
  public Outcome reply(Elicitation state, TextSink sink, StopSignal stop) {
    String text = interviewer.next(state.setting(), state.utterances());
    if (text.isBlank()) {
      return new Outcome.Empty();
    }
    sink.accept(text);
    return new Outcome.Complete(text, new Asked(Move.PROBE, null, null, null, null, name), null);
  }

  @Override
  public List<Proposal> articulate(Elicitation state, Utterance heard) {
    return cards.articulate(state, heard);
  }
}
