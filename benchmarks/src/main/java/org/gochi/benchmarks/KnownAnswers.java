package org.gochi.benchmarks;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.gochi.induction.AnalysisOptions;
import org.gochi.induction.Analyzer;
import org.gochi.induction.DialogueAnalysis;
import org.gochi.induction.DialogueAnalysis.Emerged;
import org.gochi.induction.known.Kind;
import org.gochi.induction.known.KnownDialogues;

/**
 * What the measures say of dialogues of known kind: a table of kinds by verdicts. Arguments: how
 * many of each kind and language (200), how many surrogates (200).
 */
public final class KnownAnswers {
  private KnownAnswers() {}

  public static void main(String[] args) {
    int each = args.length > 0 ? Integer.parseInt(args[0]) : 200;
    int surrogates = args.length > 1 ? Integer.parseInt(args[1]) : 200;
    var analyzer =
        new Analyzer(AnalysisOptions.defaults().withLexicon(false).withSurrogates(surrogates));
    for (var language :
        List.of(
            Map.entry("English", KnownDialogues.english()),
            Map.entry("Japanese", KnownDialogues.japanese()))) {
      System.out.printf(
          "%s, %d of each kind, %d surrogates%n", language.getKey(), each, surrogates);
      System.out.printf(
          "  %-12s%8s%18s%18s%8s%9s%12s%10s%n",
          "",
          "mutual",
          "one way: person",
          "one way: partner",
          "neither",
          "emerges",
          "repetition",
          "conjoint");
      for (Kind kind : Kind.values()) {
        row(kind, each, analyzer, language.getValue());
      }
    }
  }

  private static void row(Kind kind, int each, Analyzer analyzer, KnownDialogues known) {
    List<DialogueAnalysis> talks =
        LongStream.range(0, each)
            .parallel()
            .mapToObj(seed -> analyzer.analyze(known.dialogue(kind, seed)))
            .toList();
    var verdicts = new TreeMap<String, Integer>();
    var emerged = new EnumMap<Emerged, Integer>(Emerged.class);
    double repetition = 0;
    double conjoint = 0;
    for (DialogueAnalysis talk : talks) {
      String leader = talk.mutual().leader();
      verdicts.merge(
          leader == null ? talk.mutual().verdict().name() : "ONE_WAY " + leader, 1, Integer::sum);
      emerged.merge(talk.emerged(), 1, Integer::sum);
      repetition += talk.alignment().repetition() / each;
      conjoint += talk.conjoint().size() / (double) each;
    }
    System.out.printf(
        "  %-12s%8d%18d%18d%8d%9d%12.2f%10.1f%n",
        kind.name().toLowerCase(java.util.Locale.ROOT),
        verdicts.getOrDefault("MUTUAL", 0),
        verdicts.getOrDefault("ONE_WAY " + KnownDialogues.PERSON, 0),
        verdicts.getOrDefault("ONE_WAY " + KnownDialogues.PARTNER, 0),
        verdicts.getOrDefault("NOT_ABOVE_CHANCE", 0) + verdicts.getOrDefault("TOO_SHORT", 0),
        emerged.getOrDefault(Emerged.ABOVE_CHANCE, 0),
        repetition,
        conjoint);
  }
}
