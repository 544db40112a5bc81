package org.gochi.induction.known;

import java.util.SplittableRandom;

final class JapaneseVoice implements Voice {
  private static final String[] STATEMENTS = {
    "%sがそうなったときは、まず%sを見ます。",
    "%sから始めて、それから%sに移ります。",
    "%sで分かりました。%sはまだでした。",
    "%sだけでは信じないで、%sも確かめます。",
    "%sが変わったら、%sを待ちます。"
  };
  private static final String[] QUESTIONS = {"では、%sはどうですか。", "どうして%sだと分かりますか。", "なぜ%sなのですか。"};
  private static final String[] JOININGS = {"つまり%sの%sですね。", "それを%sの%sと呼びます。", "やはり%sの%sでした。"};
  private static final String[] ECHOES = {"つまり、%sということですね。", "なるほど。%s", "%sそうでしたか。", "はい。%s"};

  @Override
  public String between() {
    return "";
  }

  @Override
  public String statement(String a, String b, SplittableRandom random) {
    return STATEMENTS[random.nextInt(STATEMENTS.length)].formatted(a, b);
  }

  @Override
  public String question(String a, SplittableRandom random) {
    return QUESTIONS[random.nextInt(QUESTIONS.length)].formatted(a);
  }

  @Override
  public String joining(String a, String b, SplittableRandom random) {
    return JOININGS[random.nextInt(JOININGS.length)].formatted(a, b);
  }

  @Override
  public String echo(String said, SplittableRandom random) {
    return ECHOES[random.nextInt(ECHOES.length)].formatted(said);
  }
}
