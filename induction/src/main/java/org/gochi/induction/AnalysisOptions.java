package org.gochi.induction;

import org.gochi.induction.alignment.Mode;
import org.gochi.induction.tokens.Tokenizers;

/**
 * How to analyse.
 *
 * @param tokenizer cuts turns into tokens
 * @param mode whether the reference tool's quirks of alignment are kept
 * @param lexicon whether the expressions themselves are wanted, and not their figures alone
 * @param surrogates how many chance versions each figure is held against; 0 for none
 * @param seed of every random choice; the same seed gives the same figures
 */
public record AnalysisOptions(
    Tokenizer tokenizer, Mode mode, boolean lexicon, int surrogates, long seed) {

  public AnalysisOptions {
    if (surrogates < 0) {
      throw new IllegalArgumentException("surrogates must be 0 or more, not " + surrogates);
    }
  }

  /** Words of any script lower-cased, plain alignment with lexicon, 200 surrogates, seed 1. */
  public static AnalysisOptions defaults() {
    return new AnalysisOptions(Tokenizers.unicode(), Mode.PLAIN, true, 200, 1);
  }

  /** The reference tool's tokens and quirks; otherwise the defaults. */
  public static AnalysisOptions dialign() {
    return new AnalysisOptions(Tokenizers.dialign(), Mode.DIALIGN, true, 200, 1);
  }

  public AnalysisOptions withTokenizer(Tokenizer other) {
    return new AnalysisOptions(other, mode, lexicon, surrogates, seed);
  }

  public AnalysisOptions withMode(Mode other) {
    return new AnalysisOptions(tokenizer, other, lexicon, surrogates, seed);
  }

  public AnalysisOptions withLexicon(boolean wanted) {
    return new AnalysisOptions(tokenizer, mode, wanted, surrogates, seed);
  }

  public AnalysisOptions withSurrogates(int number) {
    return new AnalysisOptions(tokenizer, mode, lexicon, number, seed);
  }

  public AnalysisOptions withSeed(long other) {
    return new AnalysisOptions(tokenizer, mode, lexicon, surrogates, other);
  }
}
