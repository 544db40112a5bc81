package org.gochi.elicitation.reading;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Tells what sort of answer an utterance is. */
final class Answers {
  /** Signs whose wordings are talk about the talk, not about the matter. */
  static final Set<Sign> ABOUT_THE_TALK =
      Collections.unmodifiableSet(
          EnumSet.of(
              Sign.HEDGE,
              Sign.NOTHING,
              Sign.ALREADY_SAID,
              Sign.REFUSAL,
              Sign.QUESTION_BACK,
              Sign.IMPATIENCE,
              Sign.REQUEST,
              Sign.COMPLAINT,
              Sign.CHAT,
              Sign.YES,
              Sign.NO,
              Sign.VAGUE,
              Sign.FELT_SENSE));

  private Answers() {}

  static Answer of(List<Sentence> sentences, Set<Sign> signs) {
    if (sentences.isEmpty()) {
      return Answer.NOTHING_READABLE;
    }
    boolean told = sentences.stream().anyMatch(Answers::tells);
    if (signs.contains(Sign.STOP)) {
      return Answer.STOP;
    }
    if (signs.contains(Sign.SOFT_STOP)) {
      return Answer.SOFT_STOP;
    }
    if (told && !(signs.contains(Sign.FELT_SENSE) && weight(sentences) < 2)) {
      return Answer.TELLING;
    }
    boolean asks = sentences.stream().anyMatch(Sentence::question);
    if (signs.contains(Sign.REQUEST) || signs.contains(Sign.COMPLAINT)) {
      return Answer.REQUEST;
    }
    if (signs.contains(Sign.REFUSAL)) {
      return Answer.REFUSAL;
    }
    if (signs.contains(Sign.ALREADY_SAID)) {
      return Answer.ALREADY_SAID;
    }
    if (signs.contains(Sign.QUESTION_BACK) || (asks && !signs.contains(Sign.IMPATIENCE))) {
      return Answer.QUESTION_BACK;
    }
    if (signs.contains(Sign.FELT_SENSE)) {
      return Answer.FELT;
    }
    if (signs.contains(Sign.NOTHING)) {
      return Answer.NOTHING;
    }
    if (signs.contains(Sign.IMPATIENCE)) {
      return Answer.IMPATIENCE;
    }
    if (signs.contains(Sign.VAGUE)) {
      return Answer.VAGUE;
    }
    if (signs.contains(Sign.NO)) {
      return Answer.NO;
    }
    if (signs.contains(Sign.YES)) {
      return Answer.YES;
    }
    return signs.contains(Sign.CHAT) ? Answer.CHAT : Answer.VAGUE;
  }

  private static int weight(List<Sentence> sentences) {
    return sentences.stream().filter(Answers::tells).mapToInt(Sentence::weight).sum();
  }

  /** Signs by which even a few plain words say something of the matter. */
  private static final Set<Sign> OF_THE_MATTER =
      Collections.unmodifiableSet(
          EnumSet.of(
              Sign.SENSE,
              Sign.CONDITION,
              Sign.RULE_OF_THUMB,
              Sign.EXCEPTION,
              Sign.CAUSE,
              Sign.GOAL,
              Sign.COMPARISON,
              Sign.JUDGEMENT,
              Sign.ANOMALY));

  private static final Set<Sign> CLEARLY_TALK =
      Collections.unmodifiableSet(
          EnumSet.of(
              Sign.STOP,
              Sign.SOFT_STOP,
              Sign.REFUSAL,
              Sign.QUESTION_BACK,
              Sign.ALREADY_SAID,
              Sign.IMPATIENCE,
              Sign.REQUEST,
              Sign.COMPLAINT,
              Sign.CHAT,
              Sign.FELT_SENSE,
              Sign.VAGUE,
              Sign.HEDGE));

  /** Whether a sentence that does not tell by itself belongs to what is told beside it. */
  static boolean goesWithTelling(Sentence sentence) {
    Set<Sign> signs = sentence.signs();
    return !sentence.question()
        && Collections.disjoint(signs, CLEARLY_TALK)
        && (sentence.weight() >= 1 || !Collections.disjoint(signs, OF_THE_MATTER));
  }

  /**
   * Whether a sentence tells something of the matter. What is not known and said with its matter
   * ("I don't know why the left one goes first") tells too: it is an open question.
   */
  static boolean tells(Sentence sentence) {
    Set<Sign> signs = sentence.signs();
    int weight = sentence.weight();
    if (signs.contains(Sign.STOP)
        || signs.contains(Sign.SOFT_STOP)
        || signs.contains(Sign.REQUEST)
        || signs.contains(Sign.COMPLAINT)) {
      return false;
    }
    if (sentence.question()) {
      // People tell by asking themselves, too ("how wet is it, I ask"); but a bare question is one.
      return false;
    }
    if (signs.contains(Sign.UNKNOWN)) {
      return weight >= 1;
    }
    boolean aboutTheTalk =
        signs.contains(Sign.REFUSAL)
            || signs.contains(Sign.QUESTION_BACK)
            || signs.contains(Sign.ALREADY_SAID)
            || signs.contains(Sign.NOTHING)
            || signs.contains(Sign.IMPATIENCE)
            || signs.contains(Sign.CHAT);
    return weight >= (aboutTheTalk ? 3 : 1);
  }
}
