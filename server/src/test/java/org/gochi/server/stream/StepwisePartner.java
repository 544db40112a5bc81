package org.gochi.server.stream;

import java.util.List;
import java.util.concurrent.Semaphore;
import org.gochi.elicitation.Asked;
import org.gochi.elicitation.Elicitation;
import org.gochi.elicitation.Move;
import org.gochi.elicitation.Outcome;
import org.gochi.elicitation.Partner;
import org.gochi.elicitation.Proposal;
import org.gochi.elicitation.StopSignal;
import org.gochi.elicitation.TextSink;
import org.gochi.elicitation.Utterance;

/** Replies one piece at a time, each when the test lets it. */
final class StepwisePartner implements Partner {
  static final List<String> PIECES =
      List.of("What ", "did ", "you ", "hear", ", 最初に", "、聞こえた", "のは", " 👂🏽 ", "first", "?");
  static final String WHOLE = String.join("", PIECES);

  private final Semaphore steps = new Semaphore(0);

  /** Lets so many more pieces come. */
  void step(int pieces) {
    steps.release(pieces);
  }

  /** Takes back pieces that were let come and did not. */
  void forget() {
    steps.drainPermits();
  }

  @Override
  public String name() {
    return "stepwise";
  }

  @Override
  public Outcome reply(Elicitation state, TextSink sink, StopSignal stop) {
    for (String piece : PIECES) {
      steps.acquireUninterruptibly();
      sink.accept(piece);
    }
    return new Outcome.Complete(
        WHOLE, new Asked(Move.PROBE, null, null, null, null, "to find out"), null);
  }

  @Override
  public List<Proposal> articulate(Elicitation state, Utterance heard) {
    return List.of();
  }
}
