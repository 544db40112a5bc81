package org.gochi.benchmarks;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.Mistake;
import org.gochi.elicitation.ScriptedPartner;
import org.gochi.elicitation.replay.Replay;

/** Counts the scripted partner's mistakes while it hears out people of many trades and voices. */
public final class PartnerMistakes {
  private PartnerMistakes() {}

  /** Prints mistakes per 100 of the partner's turns, by language; with any argument, each one. */
  public static void main(String[] args) {
    for (Language language : Language.values()) {
      Map<Mistake, Integer> counts = new EnumMap<>(Mistake.class);
      int turns = 0;
      int people = 0;
      int cards = 0;
      for (Replay replay : Replay.bundled(language)) {
        Replay.Played played = replay.play(new ScriptedPartner());
        turns += played.partnerTurns();
        cards += played.proposals().size();
        people++;
        played.mistakes().forEach(found -> counts.merge(found.mistake(), 1, Integer::sum));
        if (args.length > 0) {
          played.mistakes().forEach(found -> System.out.println(replay.name() + ": " + found));
        }
      }
      System.out.printf(
          Locale.ROOT,
          "%s: %d people, %d partner turns, %d cards%n",
          language.tag(),
          people,
          turns,
          cards);
      for (Mistake mistake : Mistake.values()) {
        int count = counts.getOrDefault(mistake, 0);
        System.out.printf(
            Locale.ROOT,
            "  %-24s %3d  %6.2f per 100%n",
            mistake.word(),
            count,
            100.0 * count / turns);
      }
    }
  }
}
