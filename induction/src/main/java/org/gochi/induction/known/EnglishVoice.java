package org.gochi.induction.known;

import java.util.SplittableRandom;

final class EnglishVoice implements Voice {
  private static final String[] STATEMENTS = {
    "When the %s is like that, I would first look at the %s.",
    "You could start from the %s and only then turn to the %s.",
    "It was the %s that told me, long before there was any %s.",
    "I never trust the %s until I have checked what the %s does.",
    "If the %s changes, you should wait for the %s."
  };
  private static final String[] QUESTIONS = {
    "And what about the %s?", "How would you know that it is the %s?", "Why the %s?"
  };
  private static final String[] JOININGS = {
    "So that is the %s %s.", "I would call it %s %s.", "There it was, the %s %s."
  };
  private static final String[] ECHOES = {
    "So you are saying: %s", "I hear that. %s", "%s Is that how it was?", "Right. %s"
  };

  @Override
  public String between() {
    return " ";
  }

  @Override
  public String statement(String a, String b, SplittableRandom random) {
    return STATEMENTS[random.nextInt(STATEMENTS.length)].formatted(a, b);
  }

  @Override
  public String question(String a, SplittableRandom random) {
    return QUESTIONS[random.nextInt(QUESTIONS.length)].formatted(a);
  }

  @Override
  public String joining(String a, String b, SplittableRandom random) {
    return JOININGS[random.nextInt(JOININGS.length)].formatted(a, b);
  }

  @Override
  public String echo(String said, SplittableRandom random) {
    return ECHOES[random.nextInt(ECHOES.length)].formatted(said);
  }
}
