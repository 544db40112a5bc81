package org.gochi.induction.control;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gochi.induction.Span;
import org.gochi.induction.Turn;

/**
 * Finds what a turn copies rather than says: fenced and inline code, quoted lines, long stretches
 * between quotation marks, and the stretches the turn itself names. To repeat these is no
 * induction.
 */
public final class CopyControl {
  /** Between quotation marks, from this many characters on: shorter ones are often just words. */
  private static final int LONG_QUOTATION = 40;

  private static final Pattern COPIED =
      Pattern.compile(
          "(?s)(```.*?(?:```|\\z))"
              + "|(~~~.*?(?:~~~|\\z))"
              + "|((?m:^[ \\t]*>[^\\n]*))"
              + "|(`[^`\\n]{1,400}`)"
              + "|(“[^”]{%1$d,4000}”)|(「[^」]{%1$d,4000}」)|(\"[^\"\\n]{%1$d,4000}\")"
                  .formatted(LONG_QUOTATION));

  private CopyControl() {}

  /** The copied stretches of a turn, as UTF-16 indices; they may overlap. */
  public static List<Span> copied(Turn turn) {
    var spans = new ArrayList<Span>(turn.copied());
    String text = turn.text();
    if (mayCopy(text)) {
      Matcher matcher = COPIED.matcher(text);
      while (matcher.find()) {
        spans.add(new Span(matcher.start(), matcher.end()));
      }
    }
    return List.copyOf(spans);
  }

  private static boolean mayCopy(String text) {
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '`', '~', '>', '“', '「', '"' -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }
}
