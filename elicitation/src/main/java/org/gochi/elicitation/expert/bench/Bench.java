package org.gochi.elicitation.expert.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gochi.elicitation.expert.Dossier;
import org.gochi.elicitation.expert.talk.AnswererException;
import org.gochi.elicitation.expert.talk.Expert;
import org.gochi.elicitation.expert.talk.SimulatedExpert;
import org.jspecify.annotations.Nullable;

/** Lets every arm talk with every expert and takes the figures. */
public final class Bench {
  private Bench() {}

  /** Makes the person of a dossier for one run. */
  @FunctionalInterface
  public interface Experts {
    /** A person who has not been asked anything yet. */
    Expert of(Dossier dossier, int seed);

    /** The deterministic ones. */
    static Experts simulated() {
      return SimulatedExpert::new;
    }
  }

  /**
   * What to run.
   *
   * @param dossiers the people
   * @param arms who talks with them
   * @param experts how people are made of dossiers
   * @param turns turns a dialogue, or null for {@code turnsAnItem}
   * @param turnsAnItem turns for each item the person knows
   * @param runs how often each pair talks; each run uses other wordings
   * @param seed where the wordings and the bootstrap begin
   */
  public record Setup(
      List<Dossier> dossiers,
      List<Arm> arms,
      Experts experts,
      @Nullable Integer turns,
      double turnsAnItem,
      int runs,
      int seed) {
    public Setup {
      dossiers = List.copyOf(dossiers);
      arms = List.copyOf(arms);
      if (dossiers.isEmpty() || arms.isEmpty() || runs < 1) {
        throw new IllegalArgumentException(
            "dossiers and arms must not be empty, runs must be 1 or more");
      }
    }
  }

  /**
   * What came of it, in the order of arms, dossiers and runs.
   *
   * @param setup what was run
   * @param scores the figures of each dialogue
   * @param transcripts the dialogues, in the same order
   */
  public record Results(Setup setup, List<Score> scores, List<Transcript> transcripts) {
    public Results {
      scores = List.copyOf(scores);
      transcripts = List.copyOf(transcripts);
    }

    /** The scores of one arm. */
    public List<Score> of(Arm arm) {
      return scores.stream().filter(each -> each.arm().equals(arm.name())).toList();
    }
  }

  /**
   * Runs everything on as many threads as there are processors.
   *
   * @throws AnswererException when a model or an endpoint gave no answer
   */
  public static Results run(Setup setup) {
    int threads = Runtime.getRuntime().availableProcessors();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<Transcript>> waiting = new ArrayList<>();
      for (Arm arm : setup.arms()) {
        for (Dossier dossier : setup.dossiers()) {
          for (int run = 0; run < setup.runs(); run++) {
            int seed = setup.seed() + run;
            waiting.add(
                pool.submit(
                    () -> arm.run(setup.experts().of(dossier, seed), turns(setup, dossier))));
          }
        }
      }
      List<Transcript> transcripts = new ArrayList<>();
      for (Future<Transcript> each : waiting) {
        transcripts.add(each.get());
      }
      return new Results(setup, transcripts.stream().map(Scoring::of).toList(), transcripts);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the run was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof AnswererException failed) {
        throw failed;
      }
      throw new IllegalStateException("a dialogue failed: " + e.getCause(), e);
    }
  }

  private static int turns(Setup setup, Dossier dossier) {
    Integer turns = setup.turns();
    return turns != null ? turns : (int) Math.ceil(setup.turnsAnItem() * dossier.known().size());
  }
}
