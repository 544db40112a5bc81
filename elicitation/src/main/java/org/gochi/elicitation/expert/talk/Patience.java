package org.gochi.elicitation.expert.talk;

import java.util.HashSet;
import java.util.Set;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.expert.Dossier;
import org.gochi.elicitation.expert.Voice;
import org.gochi.elicitation.expert.understand.Question;

/**
 * How much more a person is willing to answer, in turns. A good question costs one; a long, vague,
 * double, leading or repeated one costs more.
 */
final class Patience {
  /** Turns an item that a willing person has. */
  private static final double WILLING = 2.2;

  private static final double IMPATIENT = 1.5;
  private static final double TIRED_BELOW = 0.15;
  private static final int LONG_EN = 200;
  private static final int LONG_JA = 100;

  private final double whole;
  private final int longQuestion;
  private final Set<String> asked = new HashSet<>();
  private double left;

  Patience(Dossier dossier) {
    double turnsAnItem = dossier.voices().contains(Voice.IMPATIENT) ? IMPATIENT : WILLING;
    this.whole = turnsAnItem * dossier.known().size();
    this.left = whole;
    this.longQuestion = dossier.language() == Language.EN ? LONG_EN : LONG_JA;
  }

  void spend(String text, Question question, Reaction reaction) {
    asked.add(key(question));
    left -= 1;
    if (text.codePointCount(0, text.length()) > longQuestion) {
      left -= 0.5;
    }
    left -=
        switch (reaction) {
          case ASKS_BACK, ONE_AT_A_TIME, SAID_ALREADY, CONFIRMS, FALSE_YES -> 1;
          case NOTHING -> 0.2;
          case TELLS, EVADES, DOES_NOT_KNOW, SMALL_TALK, GOES_ON, TIRED -> 0;
        };
  }

  /** Whether the same was asked of the same thing before, in whatever words. */
  boolean askedOf(Question question) {
    return asked.contains(key(question));
  }

  /** Answers are short now, and only to what is asked exactly. */
  boolean tired() {
    return left < TIRED_BELOW * whole;
  }

  /** Will say no more. */
  boolean gone() {
    return left <= 0;
  }

  private static String key(Question question) {
    return (question.probes().isEmpty() ? "" : question.probes().getFirst().word())
        + " of "
        + question.target();
  }
}
