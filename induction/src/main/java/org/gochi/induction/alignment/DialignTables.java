package org.gochi.induction.alignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

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
    var head = new StringBuilder("ID\tS1\tS2");
    for (String s : List.of("S1", "S2")) {
      head.append(TAB).append(s).append("/Initiated Expression (IE_").append(s).append(')');
      head.append(TAB).append(s).append("/Expression Repetition (ER_").append(s).append(')');
      head.append(TAB).append(s).append("/tokens (%)");
    }
    head.append("\tVoc. Overlap S1\tVoc. Overlap S2");
    for (String s : List.of("S1", "S2")) {
      for (String figure : List.of("ELS", "EV", "ER", "ENTR", "L", "LMAX")) {
        head.append("\tSR/").append(s).append('/').append(figure);
      }
    }
    return head.toString();
  }

  /**
   * A dialogue's row of {@code metrics-speaker-dependent.tsv}.
   *
   * @throws IllegalArgumentException unless there are two speakers
   */
  public static String dependent(String id, Alignment alignment) {
    List<String> names = names(alignment);
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

  /** The speakers in the tool's order: S1 and S2, A and B. */
  public static List<String> names(Alignment alignment) {
    var names = new ArrayList<String>(alignment.speakers().keySet());
    names.sort(null);
    return names;
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

  /** The text of {@code …-lexicon.tsv}, with its empty last line. */
  public static String lexicon(List<Expression> expressions) {
    var text = new StringBuilder(64 * expressions.size() + 128);
    text.append("Freq.\tFree Freq.\tSize\tSurface Form\tEstablishment turn\tSpanning\tPriming")
        .append("\tFirst Speaker\tTurns\n");
    for (Expression e : expressions) {
      text.append(e.frequency()).append(TAB).append(e.freeFrequency()).append(TAB);
      text.append(e.size()).append(TAB).append(e.text()).append(TAB);
      text.append(e.establishmentTurn()).append(TAB).append(e.spanning()).append(TAB);
      text.append(e.priming()).append(TAB).append(e.firstSpeaker()).append(TAB);
      turns(e, text).append('\n');
    }
    return text.append('\n').toString();
  }

  /** The text of {@code …-lexicon-self-rep-….tsv}, with its empty last line. */
  public static String ownLexicon(List<Expression> expressions) {
    var text = new StringBuilder(48 * expressions.size() + 128);
    text.append("Freq.\tSize\tSurface Form\tSpanning\tFirst Speaker\tTurns\n");
    for (Expression e : expressions) {
      text.append(e.frequency()).append(TAB).append(e.size()).append(TAB);
      text.append(e.text()).append(TAB).append(e.spanning()).append(TAB);
      text.append(e.firstSpeaker()).append(TAB);
      turns(e, text).append('\n');
    }
    return text.append('\n').toString();
  }

  private static StringBuilder turns(Expression e, StringBuilder text) {
    List<Integer> turns = e.turns();
    text.append(turns.get(0).intValue());
    for (int i = 1; i < turns.size(); i++) {
      text.append(", ").append(turns.get(i).intValue());
    }
    return text;
  }

  private static String numbers(double... values) {
    var text = new StringBuilder(20 * values.length);
    for (double value : values) {
      text.append(text.isEmpty() ? "" : TAB).append(value);
    }
    return text.toString();
  }
}
