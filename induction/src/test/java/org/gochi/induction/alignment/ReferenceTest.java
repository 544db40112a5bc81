package org.gochi.induction.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gochi.induction.AnalysisOptions;
import org.gochi.induction.Analyzer;
import org.gochi.induction.Dialogue;
import org.gochi.induction.Talk;
import org.junit.jupiter.api.Test;

/**
 * Thirty random dialogues with what the reference tool, dialign 1.1, printed for them: empty turns,
 * punctuation alone, nothing shared, repetition. More are compared by {@code benchmarks/run
 * alignment}, which runs the tool itself.
 */
class ReferenceTest {

  @Test
  void compatible_everyFigureOfEveryDialogue_asPrinted() {
    var analyzer = new Analyzer(AnalysisOptions.dialign().withSurrogates(0));
    var independent = new ArrayList<String>();
    var dependent = new ArrayList<String>();
    for (Dialogue dialogue : dialogues()) {
      var analysis = analyzer.analyze(dialogue);
      independent.add(
          DialignTables.independent(
              dialogue.id() + "_tsv", analysis.turns(), analysis.tokens(), analysis.alignment()));
      dependent.add(DialignTables.dependent(dialogue.id() + "_tsv", analysis.alignment()));
    }
    assertThat(independent).containsExactlyInAnyOrderElementsOf(printed("independent.tsv"));
    assertThat(dependent).containsExactlyInAnyOrderElementsOf(printed("dependent.tsv"));
  }

  @Test
  void plain_neverGivesWhatIsNoNumber() {
    var analyzer = new Analyzer(AnalysisOptions.defaults().withSurrogates(0));
    for (Dialogue dialogue : dialogues()) {
      Alignment alignment = analyzer.analyze(dialogue).alignment();
      assertThat(
              List.of(
                  alignment.variety(),
                  alignment.repetition(),
                  alignment.vocabularyOverlap(),
                  alignment.entropy(),
                  alignment.meanLength()))
          .allMatch(value -> Double.isFinite(value) && value >= 0);
    }
  }

  private static List<String> printed(String table) {
    return Talk.lines(ReferenceTest.class, "random/" + table).stream().skip(1).toList();
  }

  private static List<Dialogue> dialogues() {
    var dialogues = new ArrayList<Dialogue>();
    var lines = new ArrayList<String>();
    String id = "";
    for (String line : Talk.lines(ReferenceTest.class, "random/dialogues.tsv")) {
      if (line.startsWith("# ")) {
        if (!lines.isEmpty()) {
          dialogues.add(Talk.tsv(id, lines));
          lines.clear();
        }
        id = line.substring(2);
      } else {
        lines.add(line);
      }
    }
    dialogues.add(Talk.tsv(id, lines));
    return dialogues;
  }
}
