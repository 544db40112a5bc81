package org.gochi.exchange.vault;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gochi.exchange.own.BaExport;
import org.gochi.exchange.own.OwnDialogue;
import org.gochi.exchange.own.OwnParticipant;
import org.gochi.exchange.own.OwnUtterance;
import org.jspecify.annotations.Nullable;

/** One dialogue as a note: every utterance a callout with a block id that quotes link to. */
record DialogueNote(BaExport export, VaultWords words) {

  String text(OwnDialogue dialogue) {
    StringBuilder out = new StringBuilder("---\n");
    out.append("tags: ").append(Markdown.yaml(List.of("gochi", "gochi/dialogue"))).append('\n');
    out.append("aliases: ")
        .append(Markdown.yaml(dialogue.title() == null ? List.of() : List.of(dialogue.title())))
        .append('\n');
    out.append("id: ").append(Markdown.yaml(dialogue.id())).append('\n');
    if (dialogue.openedAt() != null) {
      out.append("date: ").append(Markdown.yaml(dialogue.openedAt().toString())).append('\n');
    }
    out.append("---\n\n");
    if (dialogue.whereWeWere() != null) {
      out.append(
              Markdown.callout(
                  "summary",
                  false,
                  words.heading("whereWeWere"),
                  Markdown.words(dialogue.whereWeWere())))
          .append('\n');
    }
    Map<String, String> names = names();
    Deque<OwnUtterance> branch = branch(dialogue);
    Set<String> shown = new HashSet<>();
    for (OwnUtterance utterance : branch) {
      shown.add(utterance.id());
      utterance(utterance, names, out);
    }
    List<OwnUtterance> others =
        dialogue.utterances().stream().filter(u -> !shown.contains(u.id())).toList();
    if (!others.isEmpty()) {
      out.append("## ").append(words.heading("otherBranches")).append("\n\n");
      others.forEach(u -> utterance(u, names, out));
    }
    return out.toString().stripTrailing() + "\n";
  }

  private Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    for (OwnParticipant participant : export.participants()) {
      if (participant.name() != null) {
        names.put(participant.id(), participant.name());
      }
    }
    return names;
  }

  private static Deque<OwnUtterance> branch(OwnDialogue dialogue) {
    Map<String, OwnUtterance> byId = new HashMap<>();
    dialogue.utterances().forEach(u -> byId.put(u.id(), u));
    Deque<OwnUtterance> branch = new ArrayDeque<>();
    Set<String> seen = new HashSet<>();
    String id = dialogue.current();
    while (id != null && seen.add(id)) {
      OwnUtterance here = byId.get(id);
      if (here == null) {
        break;
      }
      branch.addFirst(here);
      id = here.parent();
    }
    return branch;
  }

  private void utterance(OwnUtterance utterance, Map<String, String> names, StringBuilder out) {
    StringBuilder title = new StringBuilder(Markdown.words(name(utterance, names)));
    if (utterance.at() != null) {
      title.append(" · ").append(utterance.at().toString(), 0, 16);
    }
    String said = utterance.text();
    String body = said == null ? words.heading("erased") : Markdown.words(said);
    if (utterance.asked() != null && utterance.asked().why() != null) {
      body +=
          "\n\n*" + words.heading("asked") + ": " + Markdown.words(utterance.asked().why()) + "*";
    }
    out.append(Markdown.callout(utterance.speaker(), false, title.toString(), body));
    // A block id under a callout needs a blank line above and below.
    out.append("\n^").append(Markdown.block(utterance.id())).append("\n\n");
  }

  private static String name(OwnUtterance utterance, Map<String, String> names) {
    @Nullable String participant = utterance.participant();
    return participant == null
        ? utterance.speaker()
        : names.getOrDefault(participant, utterance.speaker());
  }
}
