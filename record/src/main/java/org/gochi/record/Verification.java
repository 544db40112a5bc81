package org.gochi.record;

import org.jspecify.annotations.Nullable;

/**
 * What a walk along the whole chain found.
 *
 * @param entries how many entries were read and found right, from the first
 * @param words how many texts were compared with their commitments and found right
 * @param erased how many texts are gone by an erasure that the chain tells of
 * @param head hash of the last entry found right; whoever keeps it elsewhere can prove later that
 *     nothing up to there was changed
 * @param firstBreak what is wrong first, or null if nothing is
 */
public record Verification(
    long entries, long words, long erased, String head, @Nullable Break firstBreak) {

  /** Whether nothing is wrong. */
  public boolean intact() {
    return firstBreak == null;
  }

  /** The kinds of things that can be wrong. */
  public enum What {
    /** A sequence is not there. */
    ENTRY_MISSING("entry-missing"),
    /** An entry is not what its hash says. */
    ENTRY_ALTERED("entry-altered"),
    /** An entry does not follow from the one before. */
    CHAIN_BROKEN("chain-broken"),
    /** The record ends before, or goes on after, its noted end. */
    END_MOVED("end-moved"),
    /** Words are not what they were committed to be. */
    WORDS_ALTERED("words-altered"),
    /** Words are gone and no erasure tells of it. */
    WORDS_MISSING("words-missing"),
    /** Words that were erased are there again. */
    WORDS_RETURNED("words-returned"),
    /** Words that no entry has committed to. */
    WORDS_UNKNOWN("words-unknown"),
    /** A projection claims entries that the record does not have. */
    PROJECTION_AHEAD("projection-ahead"),
    /** The database cannot read its own file. */
    UNREADABLE("unreadable");

    private final String key;

    What(String key) {
      this.key = key;
    }

    /** One word for machines, such as {@code entry-altered}. */
    public String key() {
      return key;
    }
  }

  /**
   * Where it is wrong.
   *
   * @param sequence the entry it concerns; 0 if the whole
   * @param what what is wrong
   * @param telling the same for a person
   */
  public record Break(long sequence, What what, Telling telling) {
    static Break at(long sequence, What what, String detail) {
      return new Break(
          sequence,
          what,
          Telling.of("break." + what.key(), sequence, Math.max(0, sequence - 1), detail));
    }
  }
}
