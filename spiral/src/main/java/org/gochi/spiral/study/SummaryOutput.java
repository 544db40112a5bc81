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
    lines.add(words.say("dialogue", called(studied), analysis.turns(), analysis.tokens()));
    if (analysis.alignment().speakers().size() < 2) {
      lines.add(words.text("oneSpeaker"));
      return;
    }
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
              name(toward.from()),
              toward.induction().brought(),
              name(toward.to()),
              toward.induction().takenUp(),
              chance == null ? words.text("noChance") : words.say("byChance", chance.mean())));
    }
    lines.add(words.say("conjoint", analysis.conjoint().size()));
    lines.add("  " + verdict(analysis));
  }

  private String verdict(DialogueAnalysis analysis) {
    String leader = analysis.mutual().leader();
    if (leader != null) {
      return words.say("verdict.leads", name(leader));
    }
    return words.text(
        analysis.controls().isEmpty()
            ? "verdict.noChance"
            : "verdict." + analysis.mutual().verdict().name());
  }

  private String called(Studied studied) {
    String title = studied.conversation().title();
    String id = studied.conversation().id();
    return title == null || title.isBlank() ? id : words.say("titled", id, title.strip());
  }

  /** Exports that know no names call the speakers by their roles. */
  private String name(String speaker) {
    boolean role = speaker.equals("person") || speaker.equals("partner");
    return role ? words.text("role." + speaker) : speaker;
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
