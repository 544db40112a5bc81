package org.gochi.spiral.study;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.gochi.induction.CorpusAnalysis;
import org.gochi.induction.DialogueAnalysis;
import org.gochi.induction.Mutual;
import org.gochi.induction.control.Control;
import org.gochi.induction.control.Controlled;
import org.gochi.induction.direction.Direction;
import org.jspecify.annotations.Nullable;

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
    DialogueAnalysis analysis = studied.analysis();
    lines.add(
        words.say("dialogue", studied.conversation().id(), analysis.turns(), analysis.tokens()));
    Controlled repetition = against(analysis, "alignment.repetition", null, null);
    lines.add(
        words.say(
            "shared",
            analysis.alignment().expressions(),
            words.share(analysis.alignment().repetition()),
            repetition == null
                ? words.text("noChance")
                : words.say("byChance", words.share(repetition.mean()))));
    for (Direction.Toward toward : analysis.direction().toward()) {
      Controlled chance = against(analysis, "direction.induction", toward.from(), toward.to());
      lines.add(
          words.say(
              "taken",
              toward.from(),
              toward.induction().brought(),
              toward.to(),
              toward.induction().takenUp(),
              chance == null ? words.text("noChance") : words.say("byChance", chance.mean())));
    }
    lines.add(words.say("conjoint", analysis.conjoint().size()));
    Mutual.Verdict verdict = analysis.mutual().verdict();
    lines.add("  " + words.text("verdict." + verdict.name()));
  }

  /** The figure against the same turns in another order; null where no such version was made. */
  private static @Nullable Controlled against(
      DialogueAnalysis analysis, String measure, @Nullable String from, @Nullable String to) {
    return analysis.controls().stream()
        .filter(c -> c.control() == Control.PERMUTED && c.measure().equals(measure))
        .filter(c -> Objects.equals(c.from(), from) && Objects.equals(c.to(), to))
        .findFirst()
        .orElse(null);
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
      CorpusAnalysis.Summary summary = corpus.summary();
      for (Mutual.Verdict verdict : Mutual.Verdict.values()) {
        out.println(
            words.say(
                "verdicts",
                summary.verdicts().getOrDefault(verdict, 0L),
                words.text("verdict." + verdict.name())));
      }
    }
    out.flush();
  }
}
