package org.gochi.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.gochi.elicitation.Choice;
import org.gochi.elicitation.Elicitation;
import org.gochi.elicitation.Outcome;
import org.gochi.elicitation.Partner;
import org.gochi.elicitation.Proposal;
import org.gochi.elicitation.StopSignal;
import org.gochi.elicitation.TextSink;
import org.gochi.elicitation.Utterance;

/**
 * A stand-in for a model that answers at once, so that what is measured is the server's own time.
 * The move is chosen as for any model; then so many pieces come, each after a pause.
 */
final class ImmediatePartner implements Partner {
  static final String NAME = "immediate";

  private final int pieces;
  private final Duration pause;

  ImmediatePartner(int pieces, Duration pause) {
    this.pieces = pieces;
    this.pause = pause;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Outcome reply(Elicitation state, TextSink sink, StopSignal stop) {
    Choice choice = state.choose();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      if (i > 0 && !pause.isZero()) {
        LockSupport.parkNanos(pause.toNanos());
      }
      String piece = i + 1 < pieces ? "word " : "word?";
      sink.accept(piece);
      text.append(piece);
    }
    return new Outcome.Complete(text.toString(), choice.asked(), null);
  }

  @Override
  public List<Proposal> articulate(Elicitation state, Utterance heard) {
    return List.of();
  }
}
