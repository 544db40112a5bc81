package org.gochi.induction;

import org.gochi.induction.alignment.Alignment;
import org.gochi.induction.alignment.AlignmentBuilder;

/** Computes every measure of a dialogue. Safe for use by several threads at once. */
public final class Analyzer {
  private final AnalysisOptions options;

  public Analyzer(AnalysisOptions options) {
    this.options = options;
  }

  /** All measures of one dialogue; the same dialogue and options give the same result. */
  public DialogueAnalysis analyze(Dialogue dialogue) {
    Transcript transcript = Transcript.of(dialogue, options.tokenizer());
    return new DialogueAnalysis(
        dialogue.id(), transcript.size(), transcript.tokens(), alignment(transcript));
  }

  private Alignment alignment(Transcript transcript) {
    var builder = new AlignmentBuilder(transcript, options.mode());
    for (int turn = 0; turn < transcript.size(); turn++) {
      builder.add();
    }
    return builder.result(options.lexicon());
  }
}
