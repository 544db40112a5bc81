package org.gochi.cli;

import java.io.PrintWriter;
import org.gochi.elicitation.expert.Dossier;
import org.gochi.elicitation.expert.bench.Bench;
import org.gochi.elicitation.expert.bench.Transcript;

/** Says how far a run with a model is: every fifth turn, and each dialogue that is over. */
final class BenchProgress implements Bench.Watcher {
  private static final int EVERY = 5;

  private final PrintWriter err;

  BenchProgress(PrintWriter err) {
    this.err = err;
  }

  @Override
  public synchronized void turn(String arm, Dossier dossier, int turn, int of) {
    if (turn % EVERY == 0 || turn == 1) {
      err.printf("%s, %s: turn %d of at most %d%n", arm, dossier.name(), turn, of);
      err.flush();
    }
  }

  @Override
  public synchronized void ended(Transcript transcript, int done, int of) {
    err.printf(
        "[%d/%d] %s, %s: %d turns; %s%n",
        done,
        of,
        transcript.arm(),
        transcript.dossier().name(),
        transcript.turns().size(),
        transcript.ended());
    err.flush();
  }
}
