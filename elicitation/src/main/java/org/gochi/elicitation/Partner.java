package org.gochi.elicitation;

import java.util.List;

/** The one who draws out: a model behind a provider, or the scripted partner. */
public interface Partner {

  /** The name shown to people and kept with the dialogue. */
  String name();

  /**
   * Makes the next reply.
   *
   * @param state the dialogue so far, every utterance heard; not changed
   * @param sink takes the reply piece by piece
   * @param stop ends it early
   * @return how it ended; never throws for a fault of a provider
   */
  Outcome reply(Elicitation state, TextSink sink, StopSignal stop);

  /**
   * Proposes articulations for one utterance of the person. Called after {@link Elicitation#hear};
   * may be called beside {@link #reply}, and its failure costs no words.
   *
   * @param state the dialogue up to and with {@code heard}
   * @param heard the person's utterance
   * @return proposals in the order of the words they stand on
   */
  List<Proposal> articulate(Elicitation state, Utterance heard);
}
