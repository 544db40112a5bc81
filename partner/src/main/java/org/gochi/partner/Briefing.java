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
import org.gochi.elicitation.Language;
import org.gochi.elicitation.Move;
import org.gochi.elicitation.Speaker;
import org.gochi.elicitation.Standing;
import org.gochi.elicitation.Utterance;
import org.jspecify.annotations.Nullable;

/**
 * What the model is told: the talk as data, what is held, what is missing, which move. When the
 * talk is longer than the model reads, its beginning gives way to where it stands, in the person's
 * words; the words themselves stay in the record.
 */
final class Briefing {
  private static final int CARDS = 24;
  private static final int GAPS = 6;

  /** An empty place makes a model look for what is missing. */
  private static final String NOTHING = "(nothing yet)";

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
    Talk talk = talk(state, fixed, null);
    String material =
        Prompts.fill(
            "reply.material.txt",
            Map.of(
                "purpose", orNothing(state.setting().purpose()),
                "summary", talk.summary(),
                "talk", orNothing(talk.text()),
                "cards", orNothing(cards),
                "gaps", orNothing(gaps),
                "move", choice.move().word(),
                "why", choice.why(),
                "example", choice.wording()));
    return new ModelRequest(instructions, material, null, settings.replyTokens(), 0.7);
  }

  /** The question for the articulations of one utterance. */
  ModelRequest articulate(Elicitation state, Utterance heard) {
    String schema = Prompts.text("articulate.schema.json");
    // Not every server heeds the schema that goes with the request, and small models follow an
    // example better than a schema.
    String instructions =
        Prompts.fill(
            "articulate.txt", Map.of("shape", Prompts.text("articulate.shape.json").strip()));
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
                "cards", orNothing(cards),
                "talk", orNothing(talk(state, fixed, heard.id()).text()),
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

  /** The end of the talk, as much of it as fits, up to and without the given utterance. */
  private Talk talk(Elicitation state, int fixed, @Nullable String before) {
    String summary = state.whereWeWere(state.language()).text();
    int room =
        settings.contextTokens() - settings.replyTokens() - fixed - Tokens.about(summary) - MARGIN;
    Deque<String> lines = new ArrayDeque<>();
    List<Utterance> utterances = state.utterances();
    int i = before == null ? utterances.size() - 1 : place(utterances, before) - 1;
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

  private static int place(List<Utterance> utterances, String id) {
    for (int i = utterances.size() - 1; i >= 0; i--) {
      if (utterances.get(i).id().equals(id)) {
        return i;
      }
    }
    return utterances.size();
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

  private static String orNothing(String text) {
    return text.isBlank() ? NOTHING : text;
  }

  private static String label(Gap gap, Language language) {
    return data(gap.label(language));
  }

  /** What people said cannot close the tags it stands between. */
  private static String data(String text) {
    return text.replace("<", "‹").replace(">", "›").strip();
  }
}
