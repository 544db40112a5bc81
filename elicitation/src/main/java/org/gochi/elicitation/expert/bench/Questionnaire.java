package org.gochi.elicitation.expert.bench;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.Setting;
import org.gochi.elicitation.Speaker;
import org.gochi.elicitation.Utterance;

/**
 * A fixed list of questions: a task diagram, the eight probes of the ACTA knowledge audit with
 * their follow-ups (Militello and Hutton 1998), and a Critical Decision Method account of one
 * occasion (Hoffman, Crandall and Shadbolt 1998), asked in order whatever the answers are. When it
 * has come to its end it ends.
 */
final class Questionnaire implements Interviewer {
  private final Map<Language, List<String>> questions = new EnumMap<>(Language.class);

  Questionnaire() {
    for (Language language : Language.values()) {
      questions.put(language, Texts.lines("questionnaire." + language.tag() + ".txt"));
    }
  }

  @Override
  public String next(Setting setting, List<Utterance> dialogue) {
    long asked = dialogue.stream().filter(each -> each.speaker() == Speaker.PARTNER).count();
    List<String> all = questions.getOrDefault(setting.language(), List.of());
    return asked < all.size() ? all.get((int) asked) : "";
  }
}
