package org.gochi.elicitation.expert.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.gochi.elicitation.expert.Dossier;
import org.gochi.elicitation.expert.talk.Answer;
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

    private Setup of(List<Dossier> others) {
      return new Setup(others, arms, experts, turns, turnsAnItem, runs, seed);
    }
  }

  /**
   * What came of it, in the order of arms, dossiers and runs.
   *
   * @param setup what was run
   * @param scores the figures of each dialogue
   * @param transcripts the dialogues, in the same order
   * @param broken dialogues in which a model or an endpoint failed; the figures leave out the
   *     dossiers they are of, so that every arm is measured on the same people
   */
  public record Results(
      Setup setup, List<Score> scores, List<Transcript> transcripts, List<Transcript> broken) {
    public Results {
      scores = List.copyOf(scores);
      transcripts = List.copyOf(transcripts);
      broken = List.copyOf(broken);
    }

    /** The scores of one arm. */
    public List<Score> of(Arm arm) {
      return scores.stream().filter(each -> each.arm().equals(arm.name())).toList();
    }
  }

  /** Hears how far a run is, from several threads. */
  public interface Watcher {
    /** A turn of a dialogue is over. */
    void turn(String arm, Dossier dossier, int turn, int of);

    /** A dialogue is over. */
    void ended(Transcript transcript, int done, int of);

    /** Hears nothing. */
    static Watcher none() {
      return new Watcher() {
        @Override
        public void turn(String arm, Dossier dossier, int turn, int of) {}

        @Override
        public void ended(Transcript transcript, int done, int of) {}
      };
    }
  }

  /** Runs everything, watched by nobody. */
  public static Results run(Setup setup) {
    return run(setup, Watcher.none());
  }

  /**
   * Runs everything on as many threads as there are processors.
   *
   * @throws AnswererException when a model or an endpoint failed in a dialogue of every dossier
   */
  public static Results run(Setup setup, Watcher watcher) {
    int threads = Runtime.getRuntime().availableProcessors();
    int all = setup.arms().size() * setup.dossiers().size() * setup.runs();
    AtomicInteger done = new AtomicInteger();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<Transcript>> waiting = new ArrayList<>();
      for (Arm arm : setup.arms()) {
        for (Dossier dossier : setup.dossiers()) {
          for (int run = 0; run < setup.runs(); run++) {
            int seed = setup.seed() + run;
            int turns = turns(setup, dossier);
            waiting.add(
                pool.submit(
                    () -> {
                      Expert expert =
                          new Watched(
                              setup.experts().of(dossier, seed),
                              turn -> watcher.turn(arm.name(), dossier, turn, turns));
                      Transcript transcript = arm.run(expert, turns);
                      watcher.ended(transcript, done.incrementAndGet(), all);
                      return transcript;
                    }));
          }
        }
      }
      List<Transcript> transcripts = new ArrayList<>();
      for (Future<Transcript> each : waiting) {
        transcripts.add(each.get());
      }
      return results(setup, transcripts);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the run was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a dialogue failed: " + e.getCause(), e);
    }
  }

  private static Results results(Setup setup, List<Transcript> transcripts) {
    List<Transcript> broken = transcripts.stream().filter(each -> !each.whole()).toList();
    List<Dossier> left =
        setup.dossiers().stream()
            .filter(dossier -> broken.stream().noneMatch(each -> each.dossier().equals(dossier)))
            .toList();
    if (left.isEmpty()) {
      throw new AnswererException(broken.getFirst().ended());
    }
    List<Transcript> whole =
        transcripts.stream().filter(each -> left.contains(each.dossier())).toList();
    return new Results(setup.of(left), whole.stream().map(Scoring::of).toList(), whole, broken);
  }

  /** A person whose answers are counted. */
  private static final class Watched implements Expert {
    private final Expert expert;
    private final IntConsumer answered;
    private int answers;

    Watched(Expert expert, IntConsumer answered) {
      this.expert = expert;
      this.answered = answered;
    }

    @Override
    public Dossier dossier() {
      return expert.dossier();
    }

    @Override
    public Answer answer(String question) {
      Answer answer = expert.answer(question);
      answered.accept(++answers);
      return answer;
    }

    @Override
    public List<Answer> tellFreely() {
      return expert.tellFreely();
    }
  }

  private static int turns(Setup setup, Dossier dossier) {
    Integer turns = setup.turns();
    return turns != null ? turns : (int) Math.ceil(setup.turnsAnItem() * dossier.known().size());
  }
}
