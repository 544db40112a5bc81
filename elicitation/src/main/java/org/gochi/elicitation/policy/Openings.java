package org.gochi.elicitation.policy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gochi.elicitation.Language;

/** Tells from its first words whether a sentence starts something new. */
enum Openings {
  EN(
      "^(also|another|the other|second|secondly|third|separately|besides|and another|and also|"
          + "one more|plus)\\b.*",
      "[,;]?\\s+(and |but )?(then|after that|next|finally)\\b,?|;|,\\s+and\\s+|,(?=\\s)"),
  JA(
      "^(あと[、は]|それと[、は]|もう(一|ひと)つ|また、|ほかに(は|も)|他に(は|も)|さらに|別の).*",
      "、(次に|それから|そのあと|最後に|そして)?、?|てから|たあと、?");

  private final Pattern anew;
  private final Pattern joint;

  Openings(String anew, String joint) {
    this.anew = Pattern.compile(anew, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    this.joint = Pattern.compile(joint, Pattern.CASE_INSENSITIVE);
  }

  /** Where, between two places of a text, one step ends and the next begins. */
  Matcher joints(String text, int from, int to) {
    return joint.matcher(text).region(from, to);
  }

  static Openings of(Language language) {
    return language == Language.EN ? EN : JA;
  }

  boolean anew(String sentence) {
    return anew.matcher(sentence).matches();
  }
}
