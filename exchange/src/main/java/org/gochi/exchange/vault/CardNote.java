package org.gochi.exchange.vault;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gochi.exchange.own.BaExport;
import org.gochi.exchange.own.OwnArticulation;
import org.gochi.exchange.own.OwnLink;
import org.gochi.exchange.own.OwnQuote;
import org.gochi.exchange.own.OwnVersion;
import org.jspecify.annotations.Nullable;

/** One card as a note: the statement, the words it stands on, its links, its history. */
record CardNote(BaExport export, Notes notes, VaultWords words) {

  String text(OwnArticulation card) {
    StringBuilder out = new StringBuilder("---\n");
    List<String> tags =
        List.of("gochi", "gochi/" + tag(card.kind()), "gochi/" + tag(card.standing()));
    out.append("tags: ").append(Markdown.yaml(tags)).append('\n');
    out.append("aliases: ")
        .append(Markdown.yaml(card.statement() == null ? List.of() : List.of(card.statement())))
        .append('\n');
    out.append("id: ").append(Markdown.yaml(card.id())).append('\n');
    out.append("kind: ").append(Markdown.yaml(card.kind())).append('\n');
    out.append("standing: ").append(Markdown.yaml(card.standing())).append('\n');
    if (card.ownWords() != null) {
      out.append("ownWords: ")
          .append(String.format(Locale.ROOT, "%.2f", card.ownWords()))
          .append('\n');
    }
    out.append("---\n\n");
    out.append(said(card.statement())).append("\n\n");
    quotes(card, out);
    links(card, out);
    history(card, out);
    return out.toString().stripTrailing() + "\n";
  }

  private static String tag(String word) {
    return word.replace(' ', '-');
  }

  private String said(@Nullable String text) {
    return text == null ? words.heading("erased") : Markdown.words(text);
  }

  private void quotes(OwnArticulation card, StringBuilder out) {
    if (card.quotes().isEmpty()) {
      return;
    }
    out.append("## ").append(words.heading("quotes")).append("\n\n");
    for (OwnQuote quote : card.quotes()) {
      String link = notes.utterance(quote.utterance());
      out.append(Markdown.callout("quote", false, link == null ? "" : link, said(quote.text())));
      out.append('\n');
    }
  }

  private void links(OwnArticulation card, StringBuilder out) {
    List<String> lines = new ArrayList<>();
    for (OwnLink link : export.links()) {
      String relation = words.word("relation", link.relation());
      if (link.from().equals(card.id())) {
        lines.add("- " + relation + " → " + Notes.link(notes.card(link.to())));
      } else if (link.to().equals(card.id())) {
        lines.add("- ← " + relation + " · " + Notes.link(notes.card(link.from())));
      }
    }
    if (!lines.isEmpty()) {
      out.append("## ").append(words.heading("links")).append("\n\n");
      out.append(String.join("\n", lines)).append("\n\n");
    }
  }

  private void history(OwnArticulation card, StringBuilder out) {
    if (card.versions().size() < 2) {
      return;
    }
    StringBuilder body = new StringBuilder();
    for (OwnVersion version : card.versions().subList(0, card.versions().size() - 1)) {
      Instant at = version.at();
      body.append("- ").append(said(version.statement()).replace('\n', ' '));
      body.append(" · ").append(words.word("standing", version.standing()));
      body.append(at == null ? "" : " · " + at.toString().substring(0, 10)).append('\n');
    }
    out.append(Markdown.callout("note", true, words.heading("history"), body.toString()));
  }
}
