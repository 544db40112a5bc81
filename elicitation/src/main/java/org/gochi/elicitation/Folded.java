package org.gochi.elicitation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;

/**
 * A text after folding (NFKC, white space folded to single spaces, format characters left out),
 * which remembers where each of its characters came from.
 */
final class Folded {
  private final String text;
  private final int[] starts;
  private final int[] ends;

  private Folded(String text, int[] starts, int[] ends) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  /** The folded text. */
  String text() {
    return text;
  }

  static Folded of(String original) {
    StringBuilder out = new StringBuilder(original.length());
    int[] starts = new int[original.length() + 16];
    int[] ends = new int[original.length() + 16];
    int codePoint = 0;
    int i = 0;
    while (i < original.length()) {
      // A cluster is a base character with what combines with it: normalising cluster by cluster
      // gives the same as normalising the whole, and keeps track of the place.
      int from = i;
      int fromCodePoint = codePoint;
      i += Character.charCount(original.codePointAt(i));
      codePoint++;
      while (i < original.length()
          && codePoint - fromCodePoint < LONGEST_CLUSTER
          && joins(original.codePointAt(i))) {
        i += Character.charCount(original.codePointAt(i));
        codePoint++;
      }
      String piece = fold(original.substring(from, i));
      if (piece.startsWith(" ") && !out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
        ends[out.length() - 1] = codePoint;
        piece = piece.substring(1);
      }
      int need = out.length() + piece.length();
      if (need > starts.length) {
        starts = Arrays.copyOf(starts, need * 2);
        ends = Arrays.copyOf(ends, need * 2);
      }
      for (int k = 0; k < piece.length(); k++) {
        starts[out.length() + k] = fromCodePoint;
        ends[out.length() + k] = codePoint;
      }
      out.append(piece);
    }
    return new Folded(
        out.toString(), Arrays.copyOf(starts, out.length()), Arrays.copyOf(ends, out.length()));
  }

  /** The quote for a span of the folded text; empty when it would cut a character in two. */
  Optional<Quote> quote(Utterance utterance, int from, int to) {
    boolean cutsFirst = from > 0 && starts[from] == starts[from - 1];
    boolean cutsLast = to < text.length() && starts[to] == starts[to - 1];
    if (cutsFirst || cutsLast) {
      return Optional.empty();
    }
    return Optional.of(Quote.of(utterance, starts[from], ends[to - 1]));
  }

  // Unicode's stream-safe format allows thirty combining characters in a row; more is noise.
  private static final int LONGEST_CLUSTER = 32;

  private static boolean joins(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || c == 0xFF9E // half-width voiced sound mark
        || c == 0xFF9F // half-width semi-voiced sound mark
        || (c >= 0x1161 && c <= 0x11FF); // Hangul vowels and finals
  }

  private static String fold(String cluster) {
    String normal = Normalizer.normalize(cluster, Normalizer.Form.NFKC);
    StringBuilder out = new StringBuilder(normal.length());
    normal
        .codePoints()
        .forEach(
            c -> {
              if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (out.isEmpty() || out.charAt(out.length() - 1) != ' ') {
                  out.append(' ');
                }
              } else if (Character.getType(c) != Character.FORMAT) {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }
}
