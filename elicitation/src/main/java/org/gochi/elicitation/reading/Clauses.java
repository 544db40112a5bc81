package org.gochi.elicitation.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gochi.elicitation.Language;

/**
 * Divides what is too long for one sentence where its clauses join: people who type as they speak
 * put a comma, or nothing, where a full stop would be.
 */
final class Clauses {
  private static final int LONG_EN = 150;
  private static final int LONG_JA = 70;
  private static final int LEAST_EN = 25;
  private static final int LEAST_JA = 12;

  private static final Pattern JOINT_EN =
      Pattern.compile(
          "(?i)(?:,\\s*|\\s+)(?=(?:and (?:then|when|if|i|you|we|they|it|he|she|the|there)|but|so (?:i|you|we|they|it|he|she|the)|then (?:i|you|we|they|it|he|she|the)|because|cause|which)\\b)|,\\s+(?=(?:i|you|we|they|it|it's|its|he|she|if|when|there)\\b)");
  private static final Pattern JOINT_JA =
      Pattern.compile("(?<=(?:けど|けれど|けれども|ので|んで|から|たら|ますが|ですが|まして|ですし|ますし)、)");

  private Clauses() {}

  /** The sentences, the long ones divided. */
  static List<Lexer.Span> of(List<Lexer.Span> sentences, String text, Language language) {
    int longest = language == Language.EN ? LONG_EN : LONG_JA;
    List<Lexer.Span> clauses = new ArrayList<>();
    for (Lexer.Span sentence : sentences) {
      if (sentence.end() - sentence.start() <= longest) {
        clauses.add(sentence);
      } else {
        divide(sentence, text, language, clauses);
      }
    }
    return clauses;
  }

  private static void divide(
      Lexer.Span sentence, String text, Language language, List<Lexer.Span> clauses) {
    boolean english = language == Language.EN;
    int least = english ? LEAST_EN : LEAST_JA;
    Matcher joint =
        (english ? JOINT_EN : JOINT_JA).matcher(text).region(sentence.start(), sentence.end());
    joint.useTransparentBounds(true);
    int from = sentence.start();
    while (joint.find()) {
      if (joint.start() - from >= least && sentence.end() - joint.end() >= least) {
        clauses.add(new Lexer.Span(from, joint.start()));
        from = joint.end();
      }
    }
    clauses.add(new Lexer.Span(from, sentence.end()));
  }
}
