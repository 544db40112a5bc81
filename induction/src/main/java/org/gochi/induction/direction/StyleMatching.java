package org.gochi.induction.direction;

import java.util.List;
import java.util.Set;
import org.gochi.induction.TokenizedTurn;
import org.gochi.induction.Transcript;
import org.gochi.induction.words.FunctionWords;

/**
 * Linguistic style matching (Gonzales, Hancock and Pennebaker 2010): for each of nine categories of
 * function words 1 - |p1 - p2| / (p1 + p2 + .0001), with p in percent of a speaker's words; the
 * mean.
 */
public final class StyleMatching {
  private StyleMatching() {}

  /** From the percentages of each category, one array for each speaker. */
  public static double of(double[] first, double[] second) {
    if (first.length != second.length || first.length == 0) {
      throw new IllegalArgumentException(
          first.length + " and " + second.length + " categories cannot be matched");
    }
    double sum = 0;
    for (int i = 0; i < first.length; i++) {
      sum += 1 - Math.abs(first[i] - second[i]) / (first[i] + second[i] + .0001);
    }
    return sum / first.length;
  }

  /** Between two speakers of a transcript; 0 where one of them says nothing. */
  public static double of(Transcript transcript, int first, int second) {
    List<Set<String>> english = List.copyOf(FunctionWords.english().markers().values());
    List<Set<String>> japanese = List.copyOf(FunctionWords.japanese().markers().values());
    List<Set<String>> lists =
        hits(transcript, japanese) > hits(transcript, english) ? japanese : english;
    double[] a = percent(transcript, first, lists);
    double[] b = percent(transcript, second, lists);
    return a.length == 0 || b.length == 0 ? 0 : of(a, b);
  }

  private static int hits(Transcript transcript, List<Set<String>> lists) {
    int hits = 0;
    for (int form = 0; form < transcript.vocabulary().size(); form++) {
      String word = transcript.vocabulary().form(form);
      hits += lists.stream().anyMatch(list -> list.contains(word)) ? 1 : 0;
    }
    return hits;
  }

  private static double[] percent(Transcript transcript, int speaker, List<Set<String>> lists) {
    double[] percent = new double[lists.size()];
    int words = 0;
    for (TokenizedTurn turn : transcript.turns()) {
      if (turn.speaker() != speaker) {
        continue;
      }
      for (int token : turn.tokens()) {
        words++;
        for (int c = 0; c < percent.length; c++) {
          percent[c] += lists.get(c).contains(transcript.vocabulary().form(token)) ? 1 : 0;
        }
      }
    }
    for (int c = 0; c < percent.length; c++) {
      percent[c] *= 100.0 / Math.max(1, words);
    }
    return words == 0 ? new double[0] : percent;
  }
}
