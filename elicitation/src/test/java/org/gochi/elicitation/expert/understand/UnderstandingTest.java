package org.gochi.elicitation.expert.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.expert.Dossier;
import org.gochi.elicitation.expert.Dossiers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnderstandingTest {
  private static final List<Dossier> DOSSIERS =
      Stream.of(Dossiers.Part.values()).flatMap(part -> Dossiers.bundled(part).stream()).toList();

  @ParameterizedTest
  @CsvSource({
    // Their probes were learned from, their targets tuned on.
    "tuning, EN, 400, 0.95, 0.93, 0.97",
    "tuning, JA, 200, 0.95, 0.93, 0.97",
    // Nothing was learned from these: what new ways of asking get today, and a floor against less.
    "fresh, EN, 130, 0.86, 0.86, 0.88",
    "fresh, JA, 80, 0.9, 0.9, 0.92"
  })
  void takesLabelledQuestionsAsLabelled(
      String part,
      Language language,
      int questionsAtLeast,
      double probe,
      double target,
      double form) {
    List<LabelledQuestion> questions =
        LabelledQuestion.all(part).stream()
            .filter(each -> Language.of(each.text()) == language)
            .toList();
    Accuracy accuracy = Accuracy.of(questions, DOSSIERS);

    assertThat(questions).hasSizeGreaterThanOrEqualTo(questionsAtLeast);
    String misses = misses(accuracy);
    assertThat(accuracy.probeShare()).describedAs(misses).isGreaterThanOrEqualTo(probe);
    assertThat(accuracy.targetShare()).describedAs(misses).isGreaterThanOrEqualTo(target);
    assertThat(accuracy.formShare()).describedAs(misses).isGreaterThanOrEqualTo(form);
  }

  private static String misses(Accuracy accuracy) {
    StringBuilder text = new StringBuilder();
    for (Accuracy.Miss miss : accuracy.misses()) {
      text.append(
          "%s%n  labelled %s %s %s, taken %s %s %s%n"
              .formatted(
                  miss.question().text(),
                  miss.question().probes(),
                  miss.question().targets(),
                  miss.question().form(),
                  miss.taken().probes(),
                  miss.taken().target(),
                  miss.taken().form()));
    }
    return text.toString();
  }
}
