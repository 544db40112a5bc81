package org.gochi.elicitation.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.Mistake;
import org.gochi.elicitation.Proposal;
import org.gochi.elicitation.Quote;
import org.gochi.elicitation.QuoteCheck;
import org.gochi.elicitation.ScriptedPartner;
import org.gochi.elicitation.Speaker;
import org.gochi.elicitation.Utterance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole dialogues with people of many trades and voices. */
class ReplayTest {

  @ParameterizedTest
  @EnumSource(Language.class)
  void theSamePersonIsAskedTheSame(Language language) {
    assertThat(Replay.bundled(language)).hasSizeGreaterThanOrEqualTo(20);
    for (Replay replay : Replay.bundled(language)) {
      assertThat(replay.play(new ScriptedPartner()))
          .as(replay.name())
          .isEqualTo(replay.play(new ScriptedPartner()));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void mistakesStayUnderTheirBars(Language language) {
    Map<Mistake, Integer> counts = new EnumMap<>(Mistake.class);
    int turns = 0;
    for (Replay replay : Replay.bundled(language)) {
      Replay.Played played = replay.play(new ScriptedPartner());
      turns += played.partnerTurns();
      played.mistakes().forEach(found -> counts.merge(found.mistake(), 1, Integer::sum));
    }
    assertThat(turns).isGreaterThan(150);
    assertThat(counts.getOrDefault(Mistake.LEADING, 0) * 100).isLessThan(turns);
    assertThat(counts.getOrDefault(Mistake.DOUBLE, 0) * 100).isLessThan(turns);
    assertThat(counts.getOrDefault(Mistake.INTRODUCED_CONCEPT, 0)).isZero();
    assertThat(counts.getOrDefault(Mistake.REPEATED, 0) * 100).isLessThan(2 * turns);
    assertThat(counts.getOrDefault(Mistake.BARE_WHY, 0)).isZero();
    assertThat(counts.getOrDefault(Mistake.PRAISE, 0)).isZero();
    assertThat(counts.getOrDefault(Mistake.ENDED_ON_IMPATIENCE, 0)).isZero();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyProposalStandsOnThePersonsWords(Language language) {
    for (Replay replay : Replay.bundled(language)) {
      Replay.Played played = replay.play(new ScriptedPartner());
      for (Proposal proposal : played.proposals()) {
        assertThat(proposal.quotes()).isNotEmpty();
        for (Quote quote : proposal.quotes()) {
          Utterance utterance =
              played.dialogue().stream()
                  .filter(u -> u.id().equals(quote.utterance()))
                  .findFirst()
                  .orElseThrow();
          assertThat(utterance.speaker()).isEqualTo(Speaker.PERSON);
          assertThat(QuoteCheck.holds(utterance, quote)).isTrue();
        }
      }
    }
  }

  /** People answer in any order, twice, or not at all; the partner goes on and says something. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void anyOrderOfAnswersIsBorne(Language language) {
    Random random = new Random(20);
    List<String> all = new ArrayList<>();
    Replay.bundled(language).forEach(replay -> all.addAll(replay.lines()));
    all.addAll(List.of("", " ", "🙂🙂", "\u0000", "<script>", "مرحبا", "a", "?", "。"));
    for (int i = 0; i < 12; i++) {
      List<String> lines = new ArrayList<>();
      for (int k = 0; k < 40; k++) {
        lines.add(all.get(random.nextInt(all.size())));
      }
      Replay.Played played = new Replay("shuffled", language, lines).play(new ScriptedPartner());
      assertThat(played.dialogue()).allSatisfy(u -> assertThat(u.text()).isNotNull());
      assertThat(played.dialogue())
          .filteredOn(u -> u.speaker() == Speaker.PARTNER)
          .allSatisfy(
              u -> {
                assertThat(u.text()).isNotBlank().doesNotContain("{");
                assertThat(u.text().length()).isLessThan(400);
                assertThat(u.asked()).isNotNull();
              });
    }
  }
}
