package org.gochi.spiral;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.gochi.elicitation.Asked;
import org.gochi.elicitation.Elicitation;
import org.gochi.elicitation.Fault;
import org.gochi.elicitation.FaultKind;
import org.gochi.elicitation.Kind;
import org.gochi.elicitation.Move;
import org.gochi.elicitation.Outcome;
import org.gochi.elicitation.Partner;
import org.gochi.elicitation.Proposal;
import org.gochi.elicitation.Quote;
import org.gochi.elicitation.StopSignal;
import org.gochi.elicitation.TextSink;
import org.gochi.elicitation.Utterance;

/** A partner that says what the test hands it, piece by piece, as a model's stream would come. */
final class ScriptedModel implements Partner {
  static final String NAME = "model";
  private static final String END = "\u0000end";
  private static final String FAIL = "\u0000fail";
  private static final Asked ASKED = new Asked(Move.PROBE, null, null, null, null, "why");
  private final BlockingQueue<String> pieces = new LinkedBlockingQueue<>();
  volatile boolean articulatingFails;

  void piece(String text) {
    pieces.add(text);
  }

  void end() {
    pieces.add(END);
  }

  void fail() {
    pieces.add(FAIL);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Outcome reply(Elicitation state, TextSink sink, StopSignal stop) {
    StringBuilder text = new StringBuilder();
    try {
      while (!stop.stopped()) {
        String piece = pieces.poll(20, TimeUnit.MILLISECONDS);
        if (END.equals(piece)) {
          return new Outcome.Complete(text.toString(), ASKED, null);
        }
        if (FAIL.equals(piece)) {
          return new Outcome.Failed(
              text.toString(),
              new Fault(
                  FaultKind.TIMED_OUT, "fault.timed-out", java.util.Map.of("seconds", "40"), true));
        }
        if (piece != null) {
          text.append(piece);
          sink.accept(piece);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new Outcome.Stopped(text.toString(), ASKED);
  }

  @Override
  public List<Proposal> articulate(Elicitation state, Utterance heard) {
    if (articulatingFails) {
      throw new IllegalStateException("not JSON");
    }
    return List.of(
        new Proposal(
            Kind.CUE,
            "A dry bearing hums lower.",
            List.of(new Quote(heard.id(), 0, 3, "hummed lower")),
            List.of()),
        new Proposal(
            Kind.CAUSE,
            "Grease ages.",
            List.of(new Quote(heard.id(), 0, 3, "never said")),
            List.of()));
  }
}
