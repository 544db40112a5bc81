package org.gochi.server.page;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
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
import org.gochi.elicitation.StopSignal;
import org.gochi.elicitation.TextSink;
import org.gochi.elicitation.Utterance;

/** A partner that says one word each time a test lets it, and can be told to break off. */
final class PatientPartner implements Partner {
  private final Semaphore words = new Semaphore(0);
  private volatile String reply = "";
  private volatile boolean breaksOff;
  private volatile String suggestion = "";

  /** What it will say; broken off at its end or whole. */
  void will(String text, boolean breakOff) {
    words.drainPermits();
    reply = text;
    breaksOff = breakOff;
  }

  /** What it will suggest after the next utterance, standing on nobody's words. */
  void suggest(String statement) {
    suggestion = statement;
  }

  /** Lets it say so many more words. */
  void say(int count) {
    words.release(count);
  }

  @Override
  public String name() {
    return "patient";
  }

  @Override
  public Outcome reply(Elicitation state, TextSink sink, StopSignal stop) {
    Asked asked = new Asked(Move.PROBE, null, null, null, null, "because a test asks");
    StringBuilder said = new StringBuilder();
    for (String word : reply.split("(?<= )")) {
      if (!granted(stop)) {
        return new Outcome.Stopped(said.toString(), asked);
      }
      said.append(word);
      sink.accept(word);
    }
    return breaksOff
        ? new Outcome.Failed(
            said.toString(),
            new Fault(FaultKind.TIMED_OUT, "fault.timed-out", Map.of("seconds", "40"), true))
        : new Outcome.Complete(said.toString(), asked, null);
  }

  private boolean granted(StopSignal stop) {
    try {
      while (!words.tryAcquire(10, TimeUnit.MILLISECONDS)) {
        if (stop.stopped()) {
          return false;
        }
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public List<Proposal> articulate(Elicitation state, Utterance heard) {
    String statement = suggestion;
    suggestion = "";
    return statement.isEmpty()
        ? List.of()
        : List.of(new Proposal(Kind.CAUSE, statement, List.of(), List.of()));
  }
}
