package org.gochi.exchange;

import java.util.ArrayList;
import java.util.List;

/** Finds what Markdown marks as copied: fenced code and lines quoted with {@code >}. */
final class CopiedSpans {
  private CopiedSpans() {}

  /** Spans in code points, in order. An unclosed fence reaches to the end, as in Markdown. */
  static List<CopiedSpan> in(String text) {
    if (text.indexOf('>') < 0 && !text.contains("```") && !text.contains("~~~")) {
      return List.of();
    }
    List<CopiedSpan> spans = new ArrayList<>();
    char fence = 0;
    int open = -1;
    CopiedSpan.Kind kind = CopiedSpan.Kind.QUOTED;
    int point = 0;
    int at = 0;
    while (at < text.length()) {
      int newline = text.indexOf('\n', at);
      int next = newline < 0 ? text.length() : newline + 1;
      char mark = fence(text, at, next);
      boolean quoted = fence == 0 && mark == 0 && quotes(text, at, next);
      if (open >= 0 && kind == CopiedSpan.Kind.QUOTED && !quoted) {
        spans.add(new CopiedSpan(kind, open, point));
        open = -1;
      }
      if (open < 0 && (quoted || mark != 0)) {
        open = point;
        kind = quoted ? CopiedSpan.Kind.QUOTED : CopiedSpan.Kind.CODE;
        fence = mark;
        mark = 0;
      }
      point += text.codePointCount(at, next);
      if (fence != 0 && mark == fence) {
        spans.add(new CopiedSpan(CopiedSpan.Kind.CODE, open, point));
        open = -1;
        fence = 0;
      }
      at = next;
    }
    if (open >= 0) {
      spans.add(new CopiedSpan(kind, open, point));
    }
    return spans;
  }

  private static char fence(String text, int from, int to) {
    int at = from;
    while (at < to && at - from < 4 && text.charAt(at) == ' ') {
      at++;
    }
    boolean fenced = text.startsWith("```", at) || text.startsWith("~~~", at);
    return fenced && at + 3 <= to ? text.charAt(at) : 0;
  }

  private static boolean quotes(String text, int from, int to) {
    int at = from;
    while (at < to && at - from < 4 && text.charAt(at) == ' ') {
      at++;
    }
    return at < to && text.charAt(at) == '>';
  }
}
