package org.gochi.induction.known;

import java.util.SplittableRandom;

/** How statements are worded in a language. */
interface Voice {
  /** What stands between two sentences. */
  String between();

  /** Says two words in one statement, not next to each other. */
  String statement(String a, String b, SplittableRandom random);

  /** Asks about a word. */
  String question(String a, SplittableRandom random);

  /** Joins two words into one expression. */
  String joining(String a, String b, SplittableRandom random);

  /** Gives back what was said. */
  String echo(String said, SplittableRandom random);
}
