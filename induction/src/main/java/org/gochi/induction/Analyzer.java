package org.gochi.induction;

import java.util.ArrayList;
import java.util.List;
import org.gochi.induction.alignment.AlignmentBuilder;
import org.gochi.induction.control.Controlled;
import org.gochi.induction.control.CopyControl;
import org.gochi.induction.control.DialoguePool;
import org.gochi.induction.control.Strangers;
import org.gochi.induction.control.Surrogates;
import org.gochi.induction.direction.Direction;
import org.gochi.induction.emergence.Conjoint;
import org.gochi.induction.emergence.Emergence;
import org.gochi.induction.resonance.Resonance;
import org.gochi.induction.rhythm.Rhythm;
import org.jspecify.annotations.Nullable;

/**
 * Computes every measure of a dialogue. Safe for use by several threads at once.
 *
 * <p>Alignment is measured on the turns as they are; everything else without copied stretches.
 */
public final class Analyzer {
  /** Other dialogues that a topic-matched control draws from. */
  private static final int ALIKE = 20;

  private final AnalysisOptions options;
  private final @Nullable Strangers strangers;
  private final List<Reading> models;

  public Analyzer(AnalysisOptions options) {
    this(options, null, List.of());
  }

  private Analyzer(AnalysisOptions options, @Nullable Strangers strangers, List<Reading> models) {
    this.options = options;
    this.strangers = strangers;
    this.models = models;
  }

  /**
   * Holds figures against pseudo-dyads too, and topic-matched ones. The others are read here, once.
   *
   * @param others drawn from, as they are now
   */
  public Analyzer withPool(DialoguePool others) {
    return new Analyzer(
        options,
        Strangers.of(others, other -> said(other, Transcript.of(other, options.tokenizer()))),
        models);
  }

  /** Holds figures against dialogues between two models too. */
  public Analyzer withModelBaseline(List<Dialogue> baseline) {
    return new Analyzer(
        options,
        strangers,
        baseline.stream().filter(d -> d.speakers().size() > 1).map(this::reading).toList());
  }

  /** All measures of one dialogue; the same dialogue and options give the same result. */
  public DialogueAnalysis analyze(Dialogue dialogue) {
    Transcript transcript = Transcript.of(dialogue, options.tokenizer());
    Transcript said = said(dialogue, transcript);
    Reading reading = Reading.of(said);
    List<Conjoint> conjoint = Emergence.of(said);
    List<Controlled> controls = controls(dialogue, said, reading);
    return new DialogueAnalysis(
        dialogue.id(),
        transcript.size(),
        transcript.tokens(),
        1 - said.tokens() / (double) Math.max(1, transcript.tokens()),
        AlignmentBuilder.whole(transcript, options.mode(), options.lexicon()),
        Resonance.ofTerms(reading, said.speakers()),
        Direction.of(said, reading),
        Mutual.of(said.speakers(), reading, controls),
        conjoint,
        Rhythm.of(said, reading, conjoint),
        controls);
  }

  /** The transcript without copied stretches and empty tokens. */
  private static Transcript said(Dialogue dialogue, Transcript transcript) {
    var turns = new ArrayList<TokenizedTurn>(transcript.size());
    for (int t = 0; t < transcript.size(); t++) {
      turns.add(transcript.turn(t).without(CopyControl.copied(dialogue.turns().get(t))));
    }
    return transcript.with(transcript.speakers(), turns);
  }

  private Reading reading(Dialogue dialogue) {
    return Reading.of(said(dialogue, Transcript.of(dialogue, options.tokenizer())));
  }

  private List<Controlled> controls(Dialogue dialogue, Transcript said, Reading reading) {
    if (options.surrogates() == 0 || said.speakers().size() < 2) {
      return List.of();
    }
    long seed = options.seed() * 0x9E3779B97F4A7C15L + dialogue.id().hashCode();
    var surrogates = new Surrogates(reading, said.speakers(), options.surrogates(), seed);
    var controls = new ArrayList<Controlled>();
    controls.addAll(surrogates.permuted());
    controls.addAll(surrogates.lengthMatched());
    if (strangers != null) {
      controls.addAll(surrogates.pseudoDyads(strangers, dialogue));
      controls.addAll(surrogates.topicMatched(strangers, dialogue, ALIKE));
    }
    controls.addAll(surrogates.modelBaseline(models));
    return List.copyOf(controls);
  }
}
