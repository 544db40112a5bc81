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
import org.gochi.spiral.externalize.UtteranceState;
import org.gochi.spiral.externalize.UtteranceView;
import org.gochi.spiral.externalize.WhereWeWere;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A talk as lines of JSON, one object each, flushed line by line. */
final class TalkJson implements TalkOutput {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final PrintStream out;
  private final Language language;

  TalkJson(PrintStream out, Language language) {
    this.out = out;
    this.language = language;
  }

  private static ObjectNode event(String name) {
    return JSON.createObjectNode().put("event", name);
  }

  private void line(ObjectNode node) {
    // One write, so that a line is never half there.
    out.print(JSON.writeValueAsString(node) + "\n");
    out.flush();
  }

  @Override
  public void piece(String text) {
    // The whole utterance is told when it is there.
  }

  @Override
  public void utterance(UtteranceView utterance) {
    ObjectNode node =
        event("utterance")
            .put("speaker", utterance.speaker() == Speaker.PERSON ? "person" : "partner")
            .put("id", utterance.id())
            .put("text", utterance.text());
    if (utterance.speaker() == Speaker.PARTNER) {
      Asked asked = utterance.asked();
      node.put("move", asked == null ? null : asked.move().word())
          .put("method", asked == null ? null : asked.method())
          .put("gap", gap(asked))
          .put("why", asked == null ? null : asked.why());
      if (utterance.state() != UtteranceState.SAID) {
        node.put("state", utterance.state().word());
      }
    }
    line(node);
  }

  private static @Nullable String gap(@Nullable Asked asked) {
    return asked == null || asked.gap() == null ? null : asked.gap().id();
  }

  @Override
  public void card(CardView card) {
    ObjectNode node =
        event("card")
            .put("id", card.id())
            .put("kind", card.kind().word())
            .put("statement", card.statement())
            .put("standing", card.standing().word());
    ArrayNode quotes = node.putArray("quotes");
    for (Quote quote : card.quotes()) {
      quote(quotes.addObject(), quote);
    }
    line(node.put("ownWords", Math.round(card.ownWords() * 1000) / 1000.0));
  }

  private static void quote(ObjectNode node, Quote quote) {
    node.put("utterance", quote.utterance())
        .put("start", quote.start())
        .put("end", quote.end())
        .put("text", quote.text());
  }

  @Override
  public void suggestion(SuggestionView suggestion) {
    line(
        event("suggestion")
            .put("id", suggestion.id())
            .put("kind", suggestion.kind().word())
            .put("statement", suggestion.statement())
            .put("after", suggestion.after()));
  }

  @Override
  public void link(LinkView link) {
    line(
        event("link")
            .put("id", link.id())
            .put("from", link.from())
            .put("relation", link.relation().word())
            .put("to", link.to()));
  }

  @Override
  public void gap(GapView gap) {
    ObjectNode node =
        event("gap")
            .put("id", gap.id())
            .put("kind", gap.kind().word())
            .put("card", gap.card())
            .put("about", gap.sentence());
    Quote where = gap.where();
    if (where != null) {
      quote(node.putObject("where"), where);
    }
    line(node);
  }

  @Override
  public void whereWeWere(WhereWeWere where) {
    ObjectNode node = event("where we were");
    ArrayNode lines = node.putArray("lines");
    for (WhereWeWere.Line each : where.lines()) {
      ArrayNode cites = lines.addObject().put("text", each.text()).putArray("cites");
      each.cites().forEach(cites::add);
    }
    line(node);
  }

  @Override
  public void error(String code, Sentences sentences) {
    line(
        event("error")
            .put("code", code)
            .put("what", sentences.what())
            .put("safe", sentences.safe())
            .put("next", sentences.next()));
  }

  @Override
  public void help() {
    ObjectNode node = event("help");
    ArrayNode commands = node.putArray("commands");
    for (List<String> each : TalkWords.commands(language)) {
      commands.addObject().put("command", each.get(0)).put("does", each.get(1));
    }
    line(node);
  }

  @Override
  public void ready() {
    line(event("ready"));
  }

  @Override
  public void end(End reason) {
    line(event("end").put("reason", reason.word()));
  }
}
