package org.gochi.exchange.vault;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gochi.exchange.own.BaExport;
import org.gochi.exchange.own.OwnArticulation;
import org.gochi.exchange.own.OwnDialogue;
import org.gochi.exchange.own.OwnSuggestion;

/** The first page of a vault: what the ba is for, its cards by kind, its dialogues. */
record HomeNote(BaExport export, Notes notes, VaultWords words) {

  String text() {
    StringBuilder out = new StringBuilder("---\n");
    out.append("tags: ").append(Markdown.yaml(List.of("gochi", "gochi/ba"))).append('\n');
    out.append("aliases: ").append(Markdown.yaml(List.of(export.ba().name()))).append('\n');
    out.append("id: ").append(Markdown.yaml(export.ba().id())).append("\n---\n\n# ");
    out.append(Markdown.words(export.ba().name())).append("\n\n");
    if (export.ba().purpose() != null) {
      out.append("## ").append(words.heading("purpose")).append("\n\n");
      out.append(Markdown.words(export.ba().purpose())).append("\n\n");
    }
    out.append("## ").append(words.heading("cards")).append("\n\n");
    Map<String, List<OwnArticulation>> kinds =
        export.articulations().stream()
            .filter(c -> !c.standing().equals("declined") && !c.standing().equals("superseded"))
            .collect(
                Collectors.groupingBy(OwnArticulation::kind, TreeMap::new, Collectors.toList()));
    kinds.forEach(
        (kind, cards) -> {
          out.append("### ").append(words.word("kind", kind)).append("\n\n");
          for (OwnArticulation card : cards) {
            out.append("- ").append(Notes.link(notes.card(card.id())));
            out.append(" · ").append(words.word("standing", card.standing())).append('\n');
          }
          out.append('\n');
        });
    out.append("## ").append(words.heading("dialogues")).append("\n\n");
    for (OwnDialogue dialogue : export.dialogues()) {
      out.append("- ").append(Notes.link(notes.dialogue(dialogue.id()))).append('\n');
    }
    suggestions(out);
    return out.toString();
  }

  private void suggestions(StringBuilder out) {
    if (export.suggestions().isEmpty()) {
      return;
    }
    out.append("\n## ").append(words.heading("suggestions")).append("\n\n");
    out.append(words.heading("suggestionsWhy")).append("\n\n");
    for (OwnSuggestion suggestion : export.suggestions()) {
      String said = suggestion.statement();
      out.append(
          Markdown.callout(
              "partner",
              false,
              words.word("kind", suggestion.kind()),
              said == null ? words.heading("erased") : Markdown.words(said)));
      out.append('\n');
    }
  }
}
