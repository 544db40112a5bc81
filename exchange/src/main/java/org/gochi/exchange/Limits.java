package org.gochi.exchange;

/**
 * How much a reader takes before it calls an input hostile or beyond it.
 *
 * @param recordChars characters of one JSON record, one transcript file or one message's line
 * @param depth nesting of one JSON record
 * @param entries entries of one archive
 * @param unpackedBytes bytes unpacked from one archive, in all
 * @param ratio unpacked to packed bytes of one entry, once it is beyond {@link #RATIO_FROM}
 * @param nesting archives within archives
 */
public record Limits(
    int recordChars, int depth, int entries, long unpackedBytes, int ratio, int nesting) {

  /** Entries smaller than this many bytes may have any ratio: they do no harm. */
  public static final long RATIO_FROM = 16L << 20;

  /** A ChatGPT export of many years stays far below these. */
  public static final Limits USUAL = new Limits(32 << 20, 500, 100_000, 64L << 30, 200, 2);
}
