package org.gochi.induction.known;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.gochi.induction.Dialogue;
import org.gochi.induction.Turn;

/**
 * Seeded random dialogues of two speakers for comparing alignment with another program: small and
 * large vocabularies, words repeated and whole stretches repeated, empty turns, punctuation alone
 * and between words, capitals, a few words outside ASCII.
 */
public final class RandomDialogues {
  private static final String[] ODD = {
    "?", "!", "...", ",", "?!", "Œuvre", "naïve", "音", "3", "42"
  };

  private RandomDialogues() {}

  /** One dialogue; the same seed gives the same one. Both speakers have at least one turn. */
  public static Dialogue dialogue(String id, long seed) {
    var random = new SplittableRandom(seed);
    int vocabulary = 2 + random.nextInt(random.nextBoolean() ? 6 : 60);
    int size = 2 + random.nextInt(24);
    int longest = 1 + random.nextInt(random.nextInt(4) == 0 ? 40 : 12);
    var turns = new ArrayList<Turn>();
    for (int t = 0; t < size; t++) {
      boolean alternates = random.nextInt(5) > 0;
      String speaker = t < 2 || alternates ? (t % 2 == 0 ? "Bo" : "Ada") : "Bo";
      turns.add(new Turn(speaker, text(random, vocabulary, longest, turns)));
    }
    return new Dialogue(id, turns);
  }

  private static String text(
      SplittableRandom random, int vocabulary, int longest, List<Turn> before) {
    int kind = random.nextInt(10);
    if (kind == 0) {
      return random.nextBoolean() ? "" : "?";
    }
    var words = new ArrayList<String>();
    if (kind <= 3 && !before.isEmpty()) {
      String[] said = before.get(random.nextInt(before.size())).text().trim().split(" +");
      int from = random.nextInt(said.length);
      words.addAll(List.of(said).subList(from, from + random.nextInt(said.length - from + 1)));
    }
    int more = random.nextInt(longest + 1);
    for (int i = 0; i < more; i++) {
      words.add(word(random, vocabulary));
    }
    if (kind == 4) {
      String again = word(random, vocabulary);
      for (int i = random.nextInt(6); i >= 0; i--) {
        words.add(again);
      }
    }
    return String.join(random.nextInt(8) == 0 ? "  " : " ", words);
  }

  private static String word(SplittableRandom random, int vocabulary) {
    if (random.nextInt(12) == 0) {
      return ODD[random.nextInt(ODD.length)];
    }
    // low numbers are frequent, as words are
    int n = (int) (vocabulary * random.nextDouble() * random.nextDouble());
    String word = "w" + Integer.toString(n, 26).replaceAll("[0-9]", "x$0");
    String end = random.nextInt(15) == 0 ? "," : random.nextInt(25) == 0 ? "?" : "";
    return (random.nextInt(30) == 0 ? word.toUpperCase(java.util.Locale.ROOT) : word) + end;
  }
}
