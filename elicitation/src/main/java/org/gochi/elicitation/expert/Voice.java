package org.gochi.elicitation.expert;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a person talks. */
public enum Voice {
  /** Few words, no side remarks. */
  TERSE("terse", true),
  /** Many words, some of them about other things. */
  TALKATIVE("talkative", true),
  /** The first answer is often "it depends". */
  VAGUE("vague", false),
  /** Tires early and says so. */
  IMPATIENT("impatient", false),
  /** Thinks that anybody would know this. */
  MODEST("modest", true),
  /** Says first what one should do. */
  NORMATIVE("normative", true),
  /** Says first that one just feels it. */
  YOU_JUST_FEEL_IT("you-just-feel-it", true);

  private final String word;
  private final boolean cooperative;

  Voice(String word, boolean cooperative) {
    this.word = word;
    this.cooperative = cooperative;
  }

  /** The word as it stands in a dossier. */
  public String word() {
    return word;
  }

  /** Whether a person who talks like this goes along with whoever asks. */
  public boolean cooperative() {
    return cooperative;
  }

  /** The voice with the given word, if there is one. */
  public static Optional<Voice> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
  }

  static String words() {
    return Arrays.stream(values()).map(Voice::word).collect(Collectors.joining(", "));
  }
}
