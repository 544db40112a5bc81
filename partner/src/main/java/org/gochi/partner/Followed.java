package org.gochi.partner;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gochi.elicitation.Asked;
import org.gochi.elicitation.Choice;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.Move;

/**
 * Whether a model's words make the move it was given. Models often ask something else without
 * saying so; then the policy must not take its own question for asked, nor the person be told a
 * reason that is none.
 *
 * <p>The test is coarse: the words and the example have to share a content word, by its first
 * letters, in Japanese two neighbouring kanji or katakana.
 */
final class Followed {
  private static final int STEM = 5;
  private static final Pattern WORD = Pattern.compile("[\\p{IsLatin}'’]{4,}");
  private static final Pattern CHARACTERS = Pattern.compile("[\\p{IsHan}\\p{IsKatakana}ー]{2,}");
  private static final Set<String> COMMON =
      Set.copyOf(Prompts.text("common-words.txt").lines().toList());

  private Followed() {}

  /** What is kept with the words: the move given, or the model's own question. */
  static Asked asked(String words, Choice choice) {
    Set<String> wanted = terms(choice.wording());
    Set<String> found = terms(words);
    if (!asks(choice.move())
        || wanted.isEmpty()
        || found.isEmpty()
        || found.stream().anyMatch(wanted::contains)) {
      return choice.asked();
    }
    String why =
        Prompts.text(
            choice.language() == Language.JA ? "own-question.ja.txt" : "own-question.en.txt");
    return new Asked(Move.PROBE, null, null, null, null, why.strip());
  }

  /** Whether the move is a question about the matter; the others are made whatever the words. */
  private static boolean asks(Move move) {
    return switch (move) {
      case OVERVIEW, INCIDENT, PROBE, ECHO, REFLECTION, TEACH_BACK, CONTRAST, FELT_SENSE -> true;
      case OPEN, REPAIR, ANSWER, RESPECT, CHANGE_TECHNIQUE, PROPOSE_STOP, CLOSE -> false;
    };
  }

  private static Set<String> terms(String text) {
    Set<String> terms = new HashSet<>();
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      if (!COMMON.contains(word.group())) {
        terms.add(word.group().substring(0, Math.min(STEM, word.group().length())));
      }
    }
    Matcher characters = CHARACTERS.matcher(text);
    while (characters.find()) {
      String run = characters.group();
      for (int i = 0; i + 2 <= run.length(); i++) {
        terms.add(run.substring(i, i + 2));
      }
    }
    return terms;
  }
}
