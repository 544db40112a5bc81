package org.gochi.induction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.gochi.induction.known.Kind;
import org.gochi.induction.known.KnownDialogues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MeasureTextTest {

  static List<String> ids() {
    return MeasureText.ids();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void everyMeasure_hasTwoSentencesInBothLanguages(String id) {
    MeasureText english = MeasureText.of(id, Locale.US);
    MeasureText japanese = MeasureText.of(id, Locale.JAPAN);
    assertThat(english.text().split("(?<=\\.)( |$)")).hasSize(2);
    assertThat(japanese.text().split("(?<=。)")).hasSize(2);
    assertThat(japanese.name()).isNotEqualTo(english.name());
    assertThat(english.source()).isNotBlank();
  }

  @Test
  void everyControlledFigure_hasItsText() {
    var analysis =
        new Analyzer(AnalysisOptions.defaults().withSurrogates(2))
            .analyze(KnownDialogues.english().dialogue(Kind.CONJOINT, 1));
    assertThat(analysis.controls()).isNotEmpty();
    assertThat(analysis.controls()).allMatch(c -> ids().contains(c.measure()));
  }

  @Test
  void otherLanguages_getEnglish() {
    assertThat(MeasureText.of("mutual", Locale.FRENCH))
        .isEqualTo(MeasureText.of("mutual", Locale.ENGLISH));
  }

  @Test
  void unknownMeasure_isNamed() {
    assertThatThrownBy(() -> MeasureText.of("luck", Locale.ENGLISH)).hasMessageContaining("luck");
  }
}
