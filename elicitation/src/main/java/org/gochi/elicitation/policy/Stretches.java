package org.gochi.elicitation.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.reading.Reading;
import org.gochi.elicitation.reading.Sentence;
import org.gochi.elicitation.reading.Sign;
import org.gochi.elicitation.reading.Token;

/**
 * Divides an answer into stretches that each state one piece of knowing.
 *
 * <p>People answer a question with one thought in one to three sentences; those stay together. A
 * long telling is cut small. An exception to what was just said is a stretch of its own, but its
 * quote reaches back over what it is an exception to.
 */
final class Stretches {
  private static final int LONG_TELLING = 4;

  private final Language language;
  private final List<Told> stretches = new ArrayList<>();
  private final List<Sentence> group = new ArrayList<>();
  private int groupSize;

  private Stretches(Language language) {
    this.language = language;
  }

  static List<Told> of(Reading reading) {
    Stretches stretches = new Stretches(reading.language());
    List<Sentence> told = reading.told();
    int limit =
        reading.language() == Language.EN
            ? (told.size() > LONG_TELLING ? 22 : 28)
            : (told.size() > LONG_TELLING ? 40 : 48);
    int before = -1;
    List<Sentence> all = reading.sentences();
    for (Sentence sentence : told) {
      // What was told keeps the order of all sentences; the same sentence may come many times.
      int place = before + 1;
      while (!all.get(place).equals(sentence)) {
        place++;
      }
      stretches.add(sentence, place == before + 1 && before >= 0, limit);
      before = place;
    }
    stretches.close(0);
    return List.copyOf(stretches.stretches);
  }

  /**
   * The parts of a stretch that can be asked about one by one: its sentences, and the steps within
   * a sentence that tells several.
   */
  static List<Told> parts(Told told, String text, Language language) {
    List<Told> parts = new ArrayList<>();
    for (Sentence sentence : told.sentences()) {
      List<Sentence> steps =
          sentence.shows(Sign.STEP) ? steps(sentence, text, language) : List.of();
      for (Sentence each : steps.size() > 1 ? steps : List.of(sentence)) {
        if (each.weight() >= 2 || steps.size() > 1) {
          parts.add(new Told(each.start(), each.end(), each.start(), List.of(each)));
        }
      }
    }
    return parts;
  }

  private static List<Sentence> steps(Sentence sentence, String text, Language language) {
    List<Sentence> steps = new ArrayList<>();
    Matcher joint = Openings.of(language).joints(text, sentence.start(), sentence.end());
    int from = sentence.start();
    while (joint.find()) {
      step(sentence, text, from, joint.start(), steps);
      from = joint.end();
    }
    step(sentence, text, from, sentence.end(), steps);
    return steps;
  }

  private static void step(Sentence whole, String text, int from, int to, List<Sentence> steps) {
    List<Token> words =
        whole.words().stream().filter(w -> w.start() >= from && w.end() <= to).toList();
    int weight = (int) words.stream().filter(Token::content).count();
    if (weight > 0) {
      int start = words.getFirst().start();
      int end = words.getLast().end();
      steps.add(
          new Sentence(
              start, end, text.substring(start, end), whole.signs(), words, weight, false));
    }
  }

  private void add(Sentence sentence, boolean adjoining, int limit) {
    int size = language == Language.EN ? sentence.words().size() : sentence.text().length();
    boolean exception =
        sentence.shows(Sign.EXCEPTION)
            && !group.isEmpty()
            && group.stream().noneMatch(s -> s.shows(Sign.EXCEPTION));
    boolean fits = adjoining && groupSize + size <= limit;
    if (!group.isEmpty() && (!fits || exception || ofNewcomers(sentence) || startsAnew(sentence))) {
      close(exception && fits ? 1 : 0);
    }
    group.add(sentence);
    groupSize += size;
  }

  /** What those who are new do is another matter than what the person does. */
  private boolean ofNewcomers(Sentence sentence) {
    return sentence.shows(Sign.NOVICE) && group.stream().noneMatch(s -> s.shows(Sign.NOVICE));
  }

  private boolean startsAnew(Sentence sentence) {
    return Openings.of(language).anew(sentence.text());
  }

  private int reachBack = -1;

  /** Ends the group; {@code leaning} tells whether the next stretch leans on it. */
  private void close(int leaning) {
    if (group.isEmpty()) {
      return;
    }
    int start = group.getFirst().start();
    int end = group.getLast().end();
    stretches.add(new Told(start, end, reachBack >= 0 ? reachBack : start, List.copyOf(group)));
    reachBack = leaning > 0 ? start : -1;
    group.clear();
    groupSize = 0;
  }
}
