package org.gochi.spiral.study;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gochi.induction.alignment.Alignment;
import org.gochi.induction.alignment.SpeakerAlignment;

/** A few plain sentences for the terminal. */
public final class SummaryOutput implements StudyOutput {
  private static final int SHOWN = 10;

  private final PrintWriter out;
  private final Words words;
  private final List<String> lines = new ArrayList<>();

  /** Prints to a writer, which stays open. */
  public SummaryOutput(PrintWriter out, Locale locale) {
    this.out = out;
    this.words = new Words("summary", locale);
  }

  @Override
  public void dialogue(Studied studied) {
    if (studied.number() > SHOWN) {
      return;
    }
    Alignment alignment = studied.analysis().alignment();
    lines.add(
        words.say(
            "dialogue",
            studied.conversation().id(),
            studied.analysis().turns(),
            studied.analysis().tokens()));
    lines.add(words.say("shared", alignment.expressions(), words.share(alignment.repetition())));
    for (Map.Entry<String, SpeakerAlignment> each : alignment.speakers().entrySet()) {
      lines.add(
          words.say(
              "speaker",
              each.getKey(),
              words.share(each.getValue().initiated()),
              words.share(each.getValue().repetition())));
    }
  }

  @Override
  public void end(Corpus corpus, Reading reading) {
    if (corpus.dialogues() == 0) {
      return;
    }
    out.println(words.say("read", corpus.dialogues(), corpus.turns(), corpus.tokens()));
    if (reading.leftOut() > 0) {
      out.println(words.say("leftOut", reading.leftOut()));
    }
    lines.forEach(out::println);
    if (corpus.dialogues() > SHOWN) {
      out.println(words.say("manyMore", corpus.dialogues() - SHOWN));
    }
    if (corpus.dialogues() > 1) {
      out.println(words.text("over"));
      for (String figure : List.of("repetition", "variety", "vocabularyOverlap")) {
        Moments moments = corpus.figures().get(figure);
        if (moments != null) {
          out.println(
              words.say(
                  "mean", figure, words.share(moments.mean()), words.share(moments.deviation())));
        }
      }
    }
    out.flush();
  }
}
