package org.gochi.spiral.study.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.gochi.exchange.CopiedSpan;
import org.gochi.exchange.Turn;
import org.gochi.induction.Span;
import org.gochi.induction.alignment.Uptake;
import org.gochi.induction.emergence.Conjoint;
import org.gochi.induction.words.FunctionWords;
import org.gochi.spiral.study.Studied;
import org.jspecify.annotations.Nullable;

/** A turn's text cut where marks begin and end, so that marks which overlap can be drawn. */
final class Marks {
  /**
   * A piece of a turn's text with what is known of it.
   *
   * @param uptake the longest taking-up that covers it
   * @param conjoint the conjoint articulation that covers it
   * @param copied whether it was quoted, pasted or code
   */
  record Piece(String text, @Nullable Uptake uptake, @Nullable Conjoint conjoint, boolean copied) {}

  private Marks() {}

  /** The pieces of a turn in order; together they are its text. */
  static List<Piece> of(Studied studied, int number) {
    Turn turn = studied.conversation().turns().get(number);
    String text = turn.text();
    List<Uptake> uptakes =
        number < studied.analysis().alignment().perTurn().size()
            ? studied.analysis().alignment().perTurn().get(number).uptakes()
            : List.of();
    uptakes = uptakes.stream().filter(u -> tells(u.span().of(text))).toList();
    List<Span> copied = copied(turn);
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
    uptakes.forEach(u -> cut(cuts, u.span()));
    copied.forEach(c -> cut(cuts, c));
    List<Conjoint> conjoint = new ArrayList<>();
    List<Span> where = new ArrayList<>();
    for (Conjoint each : studied.analysis().conjoint()) {
      if (each.turn() == number) {
        conjoint.add(each);
        where.add(each.span());
      }
      for (Conjoint.Use use : each.takenUp()) {
        if (use.turn() == number) {
          conjoint.add(each);
          where.add(use.span());
        }
      }
    }
    where.forEach(span -> cut(cuts, span));
    List<Piece> pieces = new ArrayList<>();
    Integer from = null;
    for (int to : cuts) {
      if (from != null && to <= text.length()) {
        pieces.add(
            new Piece(
                text.substring(from, to),
                longest(uptakes, from, to),
                covering(conjoint, where, from, to),
                copied.stream().anyMatch(covers(from, to))));
      }
      from = to;
    }
    return pieces;
  }

  /**
   * Whether words say something: a function word alone is shared by everybody, and to mark each
   * would hide the rest. In Japanese, kanji and katakana carry the content.
   */
  private static boolean tells(String words) {
    boolean ideographs =
        words
            .codePoints()
            .anyMatch(c -> Character.isIdeographic(c) || (c >= 0x30a1 && c <= 0x30fa));
    return ideographs
        || (words.codePoints().noneMatch(c -> c >= 0x3041 && c <= 0x309f)
            && Arrays.stream(words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}’']+"))
                .anyMatch(FunctionWords.both()::isContent));
  }

  private static void cut(Set<Integer> cuts, Span span) {
    cuts.add(span.start());
    cuts.add(span.end());
  }

  private static Predicate<Span> covers(int from, int to) {
    return span -> span.start() <= from && span.end() >= to;
  }

  private static @Nullable Uptake longest(List<Uptake> uptakes, int from, int to) {
    Uptake best = null;
    for (Uptake each : uptakes) {
      if (covers(from, to).test(each.span()) && (best == null || each.tokens() > best.tokens())) {
        best = each;
      }
    }
    return best;
  }

  private static @Nullable Conjoint covering(
      List<Conjoint> conjoint, List<Span> where, int from, int to) {
    for (int i = 0; i < where.size(); i++) {
      if (covers(from, to).test(where.get(i))) {
        return conjoint.get(i);
      }
    }
    return null;
  }

  private static List<Span> copied(Turn turn) {
    List<Span> spans = new ArrayList<>();
    for (CopiedSpan span : turn.copied()) {
      int start = turn.text().offsetByCodePoints(0, span.start());
      spans.add(new Span(start, turn.text().offsetByCodePoints(start, span.end() - span.start())));
    }
    return spans;
  }
}
