package org.gochi.cli;

import java.io.PrintStream;
import java.util.List;
import org.gochi.elicitation.Asked;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.Quote;
import org.gochi.elicitation.Speaker;
import org.gochi.spiral.ba.Sentences;
import org.gochi.spiral.externalize.CardView;
import org.gochi.spiral.externalize.GapView;
import org.gochi.spiral.externalize.LinkView;
import org.gochi.spiral.externalize.SuggestionView;
import org.gochi.spiral.externalize.UtteranceView;
import org.gochi.spiral.externalize.WhereWeWere;

/** A talk to be read. Colour only on a terminal, and never the only sign of anything. */
final class TalkPlain implements TalkOutput {
  private static final String PERSON = "34";
  private static final String PARTNER = "33";
  private static final String QUIET = "2";
  private final PrintStream out;
  private final Language language;
  private final boolean terminal;
  private boolean inReply;

  TalkPlain(PrintStream out, Language language, boolean terminal) {
    this.out = out;
    this.language = language;
    this.terminal = terminal;
  }

  private String say(String key, Object... arguments) {
    return TalkWords.of(language, key, arguments);
  }

  private String colour(String code, String text) {
    return terminal ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }

  private void line(String text) {
    out.println(text);
    out.flush();
  }

  @Override
  public void piece(String text) {
    if (!inReply) {
      inReply = true;
      out.print("\n" + colour(PARTNER, say("partner")) + "  ");
    }
    out.print(text);
    out.flush();
  }

  @Override
  public void utterance(UtteranceView utterance) {
    if (utterance.speaker() == Speaker.PERSON) {
      return;
    }
    if (!inReply) {
      piece(utterance.text());
    }
    inReply = false;
    out.println();
    String label = utterance.state().label(language);
    if (!label.isEmpty()) {
      line("  [" + label + "]");
    }
    Asked asked = utterance.asked();
    if (asked != null && !asked.why().isBlank()) {
      line(colour(QUIET, "  " + asked.why()));
    }
  }

  @Override
  public void card(CardView card) {
    line(
        "  "
            + card.id()
            + "  "
            + card.kind().label(language)
            + " · "
            + card.standing().label(language)
            + " · "
            + say("own", Math.round(card.ownWords() * 100)));
    line("      " + card.statement());
    for (Quote quote : card.quotes()) {
      line("      " + colour(PERSON, say("quote", quote.text())) + "  " + quote.utterance());
    }
  }

  @Override
  public void suggestion(SuggestionView suggestion) {
    line("  " + suggestion.id() + "  " + say("suggestion", suggestion.statement()));
  }

  @Override
  public void link(LinkView link) {
    line("  " + link.from() + " — " + link.relation().label(language) + " → " + link.to());
  }

  @Override
  public void gap(GapView gap) {
    line("  · " + gap.sentence());
  }

  @Override
  public void whereWeWere(WhereWeWere where) {
    line(say("where"));
    for (WhereWeWere.Line each : where.lines()) {
      String cites = each.cites().isEmpty() ? "" : "  (" + String.join(", ", each.cites()) + ")";
      line("  " + each.text() + cites);
    }
  }

  @Override
  public void error(String code, Sentences sentences) {
    line("! " + sentences.line());
  }

  @Override
  public void help() {
    for (List<String> each : TalkWords.commands(language)) {
      line("  " + each.get(0) + "\n      " + each.get(1));
    }
  }

  @Override
  public void ready() {
    out.print("\n" + colour(PERSON, say("person")) + "  ");
    out.flush();
  }

  @Override
  public void end(End reason) {
    line("\n" + say("end." + reason.word()));
  }
}
