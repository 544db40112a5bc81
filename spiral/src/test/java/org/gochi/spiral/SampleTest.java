package org.gochi.spiral;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.Move;
import org.gochi.elicitation.Speaker;
import org.gochi.elicitation.Standing;
import org.gochi.spiral.ba.Actor;
import org.gochi.spiral.ba.BaView;
import org.gochi.spiral.externalize.DialogueView;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A new home holds one finished dialogue that shows what the workbench does. */
class SampleTest {
  @TempDir Path home;

  @ParameterizedTest
  @EnumSource(Language.class)
  void newHome_holdsTheSample_once(Language language) {
    for (int open = 0; open < 2; open++) {
      try (Workbench workbench = Workbench.open(Options.home(home).withLanguage(language))) {
        assertThat(workbench.views().bas()).filteredOn(BaView::sample).hasSize(1);
        BaView sample = workbench.views().ba(Sample.BA);
        assertThat(sample.language()).isEqualTo(language);
        assertThat(workbench.views().dialogues(Sample.BA))
            .singleElement()
            .satisfies(line -> assertThat(line.closed()).isTrue());
        String dialogue = workbench.views().dialogues(Sample.BA).getFirst().id();
        DialogueView view = workbench.views().dialogue(dialogue, Actor.ME, 100);
        assertThat(view.utterances())
            .filteredOn(u -> u.speaker() == Speaker.PERSON)
            .hasSizeGreaterThan(5);
        assertThat(view.cards()).extracting(card -> card.standing()).contains(Standing.AFFIRMED);
        assertThat(view.cards()).extracting(card -> card.standing()).contains(Standing.CORRECTED);
        assertThat(java.util.Objects.requireNonNull(view.utterances().getLast().asked()).move())
            .isEqualTo(Move.CLOSE);
        assertThat(view.cards()).allSatisfy(card -> assertThat(card.quotes()).isNotEmpty());
      }
    }
  }
}
