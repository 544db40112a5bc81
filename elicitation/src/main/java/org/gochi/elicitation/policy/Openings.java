package org.gochi.elicitation.policy;

import java.util.regex.Pattern;
import org.gochi.elicitation.Language;

/** Tells from its first words whether a sentence starts something new. */
enum Openings {
  EN(
      "^(also|another|the other|second|secondly|third|separately|besides|and another|and also|"
          + "one more|plus)\\b.*"),
  JA("^(あと[、は]|それと[、は]|もう(一|ひと)つ|また、|ほかに(は|も)|他に(は|も)|さらに|別の).*");

  private final Pattern anew;

  Openings(String anew) {
    this.anew = Pattern.compile(anew, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }

  static Openings of(Language language) {
    return language == Language.EN ? EN : JA;
  }

  boolean anew(String sentence) {
    return anew.matcher(sentence).matches();
  }
}
