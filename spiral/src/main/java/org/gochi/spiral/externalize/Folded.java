package org.gochi.spiral.externalize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gochi.spiral.ba.Text;

/**
 * A text with compatibility forms, case and white space folded as in {@link Text#key}, that knows
 * which code points of the original each of its characters came from.
 *
 * <p>A mark is folded together with what it marks, so that ﾎﾞ becomes ボ and both belong to it.
 */
final class Folded {
  private final StringBuilder folded = new StringBuilder();
  private final List<Integer> starts = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>();

  Folded(String text) {
    int point = 0;
    for (int i = 0; i < text.length(); ) {
      int next = i + Character.charCount(text.codePointAt(i));
      int points = 1;
      while (next < text.length() && marks(text.codePointAt(next))) {
        next += Character.charCount(text.codePointAt(next));
        points++;
      }
      add(text.substring(i, next), point, point + points);
      i = next;
      point += points;
    }
  }

  private void add(String cluster, int start, int end) {
    String key = cluster.isBlank() ? " " : Text.key(cluster);
    boolean again =
        key.equals(" ") && (folded.isEmpty() || folded.charAt(folded.length() - 1) == ' ');
    if (!again) {
      folded.append(key);
      for (int i = 0; i < key.length(); i++) {
        starts.add(start);
        ends.add(end);
      }
    }
  }

  /** Combining marks, and the half-width voicing marks of katakana, which NFKC joins too. */
  private static boolean marks(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || c == 0xFF9E
        || c == 0xFF9F;
  }

  /**
   * Where any of these folded words stand: spans of the original, in order, none touching another.
   *
   * @param most as many as this
   */
  List<Found.Mark> spans(List<String> words, int most) {
    List<Found.Mark> all = new ArrayList<>();
    for (String word : words) {
      int count = 0;
      for (int at = folded.indexOf(word);
          at >= 0 && count < most;
          at = folded.indexOf(word, at + word.length())) {
        all.add(new Found.Mark(starts.get(at), ends.get(at + word.length() - 1)));
        count++;
      }
    }
    all.sort(Comparator.comparingInt(Found.Mark::start));
    List<Found.Mark> joined = new ArrayList<>();
    for (Found.Mark span : all) {
      Found.Mark last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && span.start() <= last.end()) {
        joined.set(
            joined.size() - 1, new Found.Mark(last.start(), Math.max(last.end(), span.end())));
      } else {
        joined.add(span);
      }
    }
    return List.copyOf(joined.subList(0, Math.min(most, joined.size())));
  }
}
