package org.gochi.partner;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gochi.elicitation.Articulation;
import org.gochi.elicitation.Choice;
import org.gochi.elicitation.Elicitation;
import org.gochi.elicitation.Gap;
import org.gochi.elicitation.Kind;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.Move;
import org.gochi.elicitation.Relation;
import org.gochi.elicitation.Speaker;
import org.gochi.elicitation.Standing;
import org.gochi.elicitation.Utterance;

/**
 * What the model is told: the talk as data, what is held, what is missing, which move. When the
 * talk is longer than the model reads, its beginning gives way to where it stands, in the person's
 * words; the words themselves stay in the record.
 */
final class Briefing {
  private static final int CARDS = 24;
  private static final int GAPS = 6;

  /** Room for what the estimate of tokens misses. */
  private static final int MARGIN = 256;

  private final ModelSettings settings;

  Briefing(ModelSettings settings) {
    this.settings = settings;
  }

  /** The question for the next reply. */
  ModelRequest reply(Elicitation state, Choice choice) {
    String instructions =
        Prompts.fill(
            state.language() == Language.JA ? "reply.ja.txt" : "reply.en.txt",
            Map.of(
                "moves",
                Arrays.stream(Move.values()).map(Move::word).collect(Collectors.joining(", "))));
    String cards = cards(state.articulations());
    String gaps =
        state.gaps().stream()
            .limit(GAPS)
            .map(gap -> "- " + label(gap, state.language()))
            .collect(Collectors.joining("\n"));
    int fixed =
        Tokens.about(instructions)
            + Tokens.about(cards)
            + Tokens.about(gaps)
            + Tokens.about(choice.wording())
            + Tokens.about(choice.why())
            + Tokens.about(state.setting().purpose());
    Talk talk = talk(state, fixed);
    String material =
        Prompts.fill(
            "reply.material.txt",
            Map.of(
                "purpose", state.setting().purpose(),
                "summary", talk.summary(),
                "talk", talk.text(),
                "cards", cards,
                "gaps", gaps,
                "move", choice.move().word(),
                "why", choice.why(),
                "example", choice.wording()));
    return new ModelRequest(instructions, material, null, settings.replyTokens(), 0.7);
  }

  /** The question for the articulations of one utterance. */
  ModelRequest articulate(Elicitation state, Utterance heard) {
    String schema = Prompts.text("articulate.schema.json");
    String instructions =
        Prompts.fill(
            "articulate.txt",
            Map.of(
                // Not every server heeds the schema that goes with the request.
                "schema",
                schema,
                "kinds",
                Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.joining(", ")),
                "relations",
                Arrays.stream(Relation.values())
                    .map(Relation::word)
                    .collect(Collectors.joining(", "))));
    String cards = cards(state.articulations());
    int fixed =
        Tokens.about(instructions)
            + Tokens.about(schema)
            + Tokens.about(cards)
            + Tokens.about(heard.text());
    String material =
        Prompts.fill(
            "articulate.material.txt",
            Map.of(
                "cards", cards,
                "talk", talk(state, fixed).text(),
                "id", heard.id(),
                "answer", data(heard.text())));
    return new ModelRequest(
        instructions,
        material,
        new ModelRequest.Schema("articulations", schema),
        settings.replyTokens(),
        0.0);
  }

  private record Talk(String summary, String text) {}

  /** The end of the talk, as much of it as fits. */
  private Talk talk(Elicitation state, int fixed) {
    String summary = state.whereWeWere(state.language()).text();
    int room =
        settings.contextTokens() - settings.replyTokens() - fixed - Tokens.about(summary) - MARGIN;
    Deque<String> lines = new ArrayDeque<>();
    List<Utterance> utterances = state.utterances();
    int i = utterances.size() - 1;
    for (; i >= 0; i--) {
      String line = line(utterances.get(i));
      room -= Tokens.about(line) + 1;
      if (room < 0) {
        break;
      }
      lines.addFirst(line);
    }
    boolean whole = i < 0;
    return new Talk(
        whole ? "" : "THE TALK BEFORE THIS, IN SHORT:\n" + data(summary) + "\n\n",
        String.join("\n", lines));
  }

  private static String line(Utterance utterance) {
    String who = utterance.speaker() == Speaker.PERSON ? "PERSON" : "YOU";
    return "[" + utterance.id() + "] " + who + ": " + data(utterance.text());
  }

  private static String cards(Collection<Articulation> articulations) {
    List<Articulation> standing =
        articulations.stream()
            .filter(a -> a.standing() != Standing.DECLINED && a.standing() != Standing.SUPERSEDED)
            .toList();
    return standing.subList(Math.max(0, standing.size() - CARDS), standing.size()).stream()
        .map(a -> "- [" + a.id() + "] " + a.kind().word() + ": " + data(a.statement()))
        .collect(Collectors.joining("\n"));
  }

  private static String label(Gap gap, Language language) {
    return data(gap.label(language));
  }

  /** What people said cannot close the tags it stands between. */
  private static String data(String text) {
    return text.replace("<", "‹").replace(">", "›").strip();
  }
}
