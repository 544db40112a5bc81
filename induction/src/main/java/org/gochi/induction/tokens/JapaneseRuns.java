package org.gochi.induction.tokens;

import java.text.Normalizer;
import java.util.Set;
import org.gochi.induction.Tokenizer;
import org.gochi.induction.words.FunctionWords;

/**
 * Japanese by runs of one script. The prolonged sound mark goes with the run it follows. A run of
 * hiragana that is wholly made of function words is cut into them, longest first, and the particle
 * を is always cut off, since it is written for nothing else.
 */
final class JapaneseRuns implements Tokenizer {
  private static final char OBJECT = 'を';
  private static final int LONGEST = 6;

  private final Set<String> function = FunctionWords.japanese().all();

  @Override
  public void tokenize(String text, Sink sink) {
    int at = 0;
    while (at < text.length()) {
      Script script = Script.of(text.codePointAt(at));
      if (script == Script.OTHER) {
        at += Character.charCount(text.codePointAt(at));
        continue;
      }
      int from = at;
      while (at < text.length() && continues(script, text.codePointAt(at))) {
        at += Character.charCount(text.codePointAt(at));
      }
      if (script == Script.HIRAGANA) {
        hiragana(text, from, at, sink);
      } else {
        emit(text, from, at, sink);
      }
    }
  }

  private static boolean continues(Script script, int point) {
    return Script.of(point) == script || (point == 'ー' && script == Script.HIRAGANA);
  }

  private void hiragana(String text, int start, int end, Sink sink) {
    int from = start;
    for (int i = start; i <= end; i++) {
      if (i == end || text.charAt(i) == OBJECT) {
        if (i > from) {
          words(text, from, i, sink);
        }
        if (i < end) {
          emit(text, i, i + 1, sink);
        }
        from = i + 1;
      }
    }
  }

  private void words(String text, int start, int end, Sink sink) {
    if (!wholly(text, start, end)) {
      emit(text, start, end, sink);
      return;
    }
    int from = start;
    while (from < end) {
      int to = longest(text, from, end);
      emit(text, from, to, sink);
      from = to;
    }
  }

  private boolean wholly(String text, int start, int end) {
    int from = start;
    while (from < end) {
      int to = longest(text, from, end);
      if (to == from) {
        return false;
      }
      from = to;
    }
    return true;
  }

  private int longest(String text, int from, int end) {
    for (int to = Math.min(end, from + LONGEST); to > from; to--) {
      if (function.contains(text.substring(from, to))) {
        return to;
      }
    }
    return from;
  }

  private static void emit(String text, int from, int to, Sink sink) {
    sink.token(Normalizer.normalize(text.substring(from, to), Normalizer.Form.NFKC), from, to);
  }
}
