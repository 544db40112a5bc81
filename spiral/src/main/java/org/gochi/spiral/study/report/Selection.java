package org.gochi.spiral.study.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.gochi.induction.Mutual;
import org.gochi.spiral.study.Studied;

/** Keeps the few dialogues of a corpus that tell most, and a line of each of the first many. */
final class Selection {
  /** Dialogues shown in full. */
  static final int SHOWN = 12;

  /** Dialogues with a line in the table. */
  static final int LISTED = 1000;

  /** A dialogue longer than this is listed, but not shown in full. */
  private static final int MOST_CHARACTERS = 1_500_000;

  /** The line of a dialogue in the table. */
  record Line(
      long number,
      String title,
      int turns,
      int tokens,
      int conjoint,
      Mutual.Verdict verdict,
      double z,
      double repetition) {}

  private static final Comparator<Studied> TELLING =
      Comparator.<Studied, Mutual.Verdict>comparing(
              s -> s.analysis().mutual().verdict(), Comparator.reverseOrder())
          .thenComparingInt(s -> s.analysis().conjoint().size())
          .thenComparingInt(s -> s.analysis().alignment().expressions())
          .thenComparingLong(s -> -s.number());

  private final PriorityQueue<Studied> telling = new PriorityQueue<>(TELLING);
  private final List<Line> lines = new ArrayList<>();

  void add(Studied studied) {
    if (lines.size() < LISTED) {
      Double z = studied.analysis().mutual().z();
      lines.add(
          new Line(
              studied.number(),
              clip(DialogueSection.title(studied)),
              studied.analysis().turns(),
              studied.analysis().tokens(),
              studied.analysis().conjoint().size(),
              studied.analysis().mutual().verdict(),
              z == null ? Double.NaN : z,
              studied.analysis().alignment().repetition()));
    }
    long size = studied.conversation().turns().stream().mapToLong(t -> t.text().length()).sum();
    if (size <= MOST_CHARACTERS) {
      telling.add(studied);
      if (telling.size() > SHOWN) {
        telling.poll();
      }
    }
  }

  private static String clip(String title) {
    return title.codePointCount(0, title.length()) <= 80
        ? title
        : title.substring(0, title.offsetByCodePoints(0, 79)) + "…";
  }

  /** The dialogues that tell most, in the order of the corpus. */
  List<Studied> shown() {
    return telling.stream().sorted(Comparator.comparingLong(Studied::number)).toList();
  }

  /** The first lines, in the order of the corpus. */
  List<Line> lines() {
    return lines;
  }
}
