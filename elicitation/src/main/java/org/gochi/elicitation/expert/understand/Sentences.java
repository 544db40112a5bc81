package org.gochi.elicitation.expert.understand;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.gochi.elicitation.Language;

/** Cuts what a partner said into sentences. */
final class Sentences {
  private static final Pattern END =
      Pattern.compile("(?<=[.!?。！？])\\s+|(?<=[。！？])|(?<=:)\\s+|\\R+");

  /** A sentence without a question mark that asks all the same. */
  private static final Pattern ASKS_EN =
      Pattern.compile(
          "(?i)^(please |so |and |now |then )*(tell|describe|walk|take|give|think|choose|pick|list|name|compare|explain|show|go on|say|correct|break|outline)\\b");

  private static final Pattern ASKS_JA =
      Pattern.compile("(ください|下さい|聞かせて|教えて|ませんか|ますか|ですか|でしょうか|でしょう|のか|は|か)[。、]?$|[？?]");

  private Sentences() {}

  static List<String> of(String text) {
    List<String> sentences =
        Arrays.stream(END.split(text.strip()))
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .toList();
    return sentences.isEmpty() ? List.of("") : sentences;
  }

  /** The index of the last sentence that asks, or of the last sentence. */
  static int lastAsking(List<String> sentences, Language language) {
    for (int i = sentences.size() - 1; i >= 0; i--) {
      String sentence = sentences.get(i);
      boolean asks =
          sentence.endsWith("?")
              || sentence.endsWith("？")
              || (language == Language.EN ? ASKS_EN : ASKS_JA).matcher(sentence).find();
      if (asks) {
        return i;
      }
    }
    return sentences.size() - 1;
  }
}
