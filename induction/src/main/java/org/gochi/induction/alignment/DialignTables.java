package org.gochi.induction.alignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * An alignment in compatible mode as the reference tool prints it, line by line and to the last
 * digit. Its S1 and S2 are the two speakers in alphabetical order.
 */
public final class DialignTables {
  private static final String TAB = "\t";

  private DialignTables() {}

  /** Head of {@code metrics-speaker-independent.tsv}. */
  public static String independentHead() {
    return String.join(
        TAB,
        "ID",
        "Num. utterances",
        "Num. tokens",
        "Expression Lexicon Size (ELS)",
        "Expression Variety (EV)",
        "Expression Repetition (ER)",
        "Voc. Overlap",
        "ENTR",
        "L",
        "LMAX");
  }

  /** A dialogue's row of {@code metrics-speaker-independent.tsv}. */
  public static String independent(String id, int turns, int tokens, Alignment a) {
    return id
        + TAB
        + numbers(
            turns,
            tokens,
            a.expressions(),
            a.variety(),
            a.repetition(),
            a.vocabularyOverlap(),
            a.entropy(),
            a.meanLength(),
            a.maxLength());
  }

  /** Head of {@code metrics-speaker-dependent.tsv}. */
  public static String dependentHead() {
    var cells = new ArrayList<String>(List.of("ID", "S1", "S2"));
    for (String s : List.of("S1", "S2")) {
      cells.add(s + "/Initiated Expression (IE_" + s + ")");
      cells.add(s + "/Expression Repetition (ER_" + s + ")");
      cells.add(s + "/tokens (%)");
    }
    cells.add("Voc. Overlap S1");
    cells.add("Voc. Overlap S2");
    for (String s : List.of("S1", "S2")) {
      for (String figure : List.of("ELS", "EV", "ER", "ENTR", "L", "LMAX")) {
        cells.add("SR/" + s + "/" + figure);
      }
    }
    return String.join(TAB, cells);
  }

  /**
   * A dialogue's row of {@code metrics-speaker-dependent.tsv}.
   *
   * @throws IllegalArgumentException unless there are two speakers
   */
  public static String dependent(String id, Alignment alignment) {
    List<String> names = alignment.speakers().keySet().stream().sorted().toList();
    if (names.size() != 2) {
      throw new IllegalArgumentException(
          "the reference tool's table needs two speakers, not " + names.size());
    }
    SpeakerAlignment one = Objects.requireNonNull(alignment.speakers().get(names.get(0)));
    SpeakerAlignment two = Objects.requireNonNull(alignment.speakers().get(names.get(1)));
    return String.join(
        TAB,
        id,
        names.get(0),
        names.get(1),
        numbers(
            one.initiated(),
            one.repetition(),
            one.tokenShare(),
            two.initiated(),
            two.repetition(),
            two.tokenShare(),
            one.vocabularyShared(),
            two.vocabularyShared()),
        self(one.self()),
        self(two.self()));
  }

  private static String self(SelfRepetition self) {
    return numbers(
        self.expressions(),
        self.variety(),
        self.repetition(),
        self.entropy(),
        self.meanLength(),
        self.maxLength());
  }

  /** The lines of {@code …-lexicon.tsv}, with its empty last line. */
  public static List<String> lexicon(List<Expression> expressions) {
    return table(
        "Freq.\tFree Freq.\tSize\tSurface Form\tEstablishment turn\tSpanning\tPriming"
            + "\tFirst Speaker\tTurns",
        expressions,
        e ->
            String.join(
                TAB,
                String.valueOf(e.frequency()),
                String.valueOf(e.freeFrequency()),
                String.valueOf(e.size()),
                e.text(),
                String.valueOf(e.establishmentTurn()),
                String.valueOf(e.spanning()),
                String.valueOf(e.priming()),
                e.firstSpeaker(),
                turns(e)));
  }

  /** The lines of {@code …-lexicon-self-rep-….tsv}, with its empty last line. */
  public static List<String> ownLexicon(List<Expression> expressions) {
    return table(
        "Freq.\tSize\tSurface Form\tSpanning\tFirst Speaker\tTurns",
        expressions,
        e ->
            String.join(
                TAB,
                String.valueOf(e.frequency()),
                String.valueOf(e.size()),
                e.text(),
                String.valueOf(e.spanning()),
                e.firstSpeaker(),
                turns(e)));
  }

  private static List<String> table(
      String head, List<Expression> expressions, Function<Expression, String> row) {
    var lines = new ArrayList<String>();
    lines.add(head);
    expressions.forEach(e -> lines.add(row.apply(e)));
    lines.add("");
    return lines;
  }

  private static String turns(Expression e) {
    return String.join(", ", e.turns().stream().map(String::valueOf).toList());
  }

  private static String numbers(double... values) {
    var cells = new ArrayList<String>();
    for (double value : values) {
      cells.add(Double.toString(value));
    }
    return String.join(TAB, cells);
  }
}
