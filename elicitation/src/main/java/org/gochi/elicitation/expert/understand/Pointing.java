package org.gochi.elicitation.expert.understand;

import java.util.regex.Pattern;
import org.gochi.elicitation.Language;

/** Whether a question points back to what was said: that, it, there, then. */
final class Pointing {
  private static final Pattern EN =
      Pattern.compile(
          "(?i)\\b(it|its|them|those|these|him|her|they|here)\\b|\\b(there|then)(?=[?.,!])"
              + "|\\bthat(?=[?.,!]| (was|is|would|did|one|sort|kind))|\\bthis\\b(?! (work|job)\\b)");
  private static final Pattern JA = Pattern.compile("それ|その|そこ|そう|そんな|これ|この(?!仕事)|ここ|あの|あれ|今の");

  private Pointing() {}

  static boolean back(String text, Language language) {
    return (language == Language.EN ? EN : JA).matcher(text).find();
  }
}
