package org.gochi.spiral;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.Move;
import org.gochi.elicitation.Speaker;
import org.gochi.elicitation.Standing;
import org.gochi.spiral.ba.Actor;
import org.gochi.spiral.ba.BaView;
import org.gochi.spiral.externalize.CardView;
import org.gochi.spiral.externalize.DialogueView;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A new home holds one finished dialogue that shows what the workbench does. */
class SampleTest {
  @TempDir Path home;

  @ParameterizedTest
  @EnumSource(Language.class)
  void newHome_holdsOneSampleALanguage_once(Language language) {
    for (int open = 0; open < 2; open++) {
      Options options = Options.home(home).withLanguage(language);
      try (OpenWorkbench workbench = (OpenWorkbench) Workbench.open(options)) {
        assertThat(workbench.views().ba(Sample.BA).language()).isEqualTo(language);
        assertWhole(workbench, Sample.BA);
        workbench.awaitSamples();
        assertThat(workbench.views().bas())
            .filteredOn(BaView::sample)
            .extracting(BaView::language)
            .containsExactlyInAnyOrder(Language.values());
        workbench.views().bas().forEach(ba -> assertWhole(workbench, ba.id()));
      }
    }
  }

  private static void assertWhole(Workbench workbench, String ba) {
    assertThat(workbench.views().dialogues(ba))
        .singleElement()
        .satisfies(line -> assertThat(line.closed()).isTrue());
    String dialogue = workbench.views().dialogues(ba).getFirst().id();
    DialogueView view = workbench.views().dialogue(dialogue, Actor.ME, 100);
    assertThat(view.utterances())
        .filteredOn(u -> u.speaker() == Speaker.PERSON)
        .hasSizeGreaterThan(5);
    assertThat(view.cards()).extracting(CardView::standing).contains(Standing.AFFIRMED);
    assertThat(view.cards()).extracting(CardView::standing).contains(Standing.CORRECTED);
    assertThat(Objects.requireNonNull(view.utterances().getLast().asked()).move())
        .isEqualTo(Move.CLOSE);
    assertThat(view.cards()).allSatisfy(card -> assertThat(card.quotes()).isNotEmpty());
  }
}
