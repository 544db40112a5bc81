package org.gochi.induction;

import java.util.List;
import java.util.stream.IntStream;

/** A turn cut into tokens, each known by its number in a {@link Vocabulary}. */
public final class TokenizedTurn {
  private final int speaker;
  private final String text;
  private final int[] tokens;
  private final int[] starts;
  private final int[] ends;

  TokenizedTurn(int speaker, String text, int[] tokens, int[] starts, int[] ends) {
    this.speaker = speaker;
    this.text = text;
    this.tokens = tokens;
    this.starts = starts;
    this.ends = ends;
  }

  /** Index of the speaker in the transcript's list of speakers. */
  public int speaker() {
    return speaker;
  }

  public String text() {
    return text;
  }

  /** How many tokens the turn has; 0 for an empty turn. */
  public int size() {
    return tokens.length;
  }

  /** The number of the token at a position. */
  public int token(int position) {
    return tokens[position];
  }

  /** The tokens' numbers. The array is shared for speed and must not be changed. */
  public int[] tokens() {
    return tokens;
  }

  /** Where the tokens from one position to before another stand in the text. */
  public Span span(int from, int to) {
    return from == to ? new Span(0, 0) : new Span(starts[from], ends[to - 1]);
  }

  /** Whether a full stop, or another mark that parts statements, stands before the position. */
  public boolean stopBefore(int position) {
    if (position == 0) {
      return true;
    }
    for (int i = ends[position - 1]; i < starts[position]; i++) {
      switch (text.charAt(i)) {
        case '.', '!', '?', ';', ':', '\n', '。', '！', '？', '、', '「', '」', '…' -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** The same words in the mouth of another speaker. */
  public TokenizedTurn by(int otherSpeaker) {
    return new TokenizedTurn(otherSpeaker, text, tokens, starts, ends);
  }

  /** The turn without the tokens that lie in any of the stretches. */
  public TokenizedTurn without(List<Span> stretches) {
    if (stretches.isEmpty()) {
      return this;
    }
    int[] kept =
        IntStream.range(0, tokens.length)
            .filter(
                i -> {
                  var token = new Span(starts[i], ends[i]);
                  return stretches.stream().noneMatch(token::overlaps);
                })
            .toArray();
    return new TokenizedTurn(
        speaker, text, pick(tokens, kept), pick(starts, kept), pick(ends, kept));
  }

  private static int[] pick(int[] from, int[] places) {
    return IntStream.of(places).map(i -> from[i]).toArray();
  }
}
