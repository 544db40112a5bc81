package org.gochi.elicitation.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gochi.elicitation.Articulation;
import org.gochi.elicitation.Elicitation;
import org.gochi.elicitation.Language;
import org.gochi.elicitation.Mistakes;
import org.gochi.elicitation.Move;
import org.gochi.elicitation.Outcome;
import org.gochi.elicitation.Partner;
import org.gochi.elicitation.Proposal;
import org.gochi.elicitation.Setting;
import org.gochi.elicitation.Speaker;
import org.gochi.elicitation.Standing;
import org.gochi.elicitation.StopSignal;
import org.gochi.elicitation.TextSink;
import org.gochi.elicitation.Utterance;

/**
 * What one person says, utterance by utterance, whatever is asked.
 *
 * @param name who it is
 * @param language the language the dialogue begins in
 * @param lines what the person says, in order
 */
public record Replay(String name, Language language, List<String> lines) {
  public Replay {
    lines = List.copyOf(lines);
  }

  /** The people that come with Gōchi, in a language. */
  public static List<Replay> bundled(Language language) {
    List<Replay> replays = new ArrayList<>();
    String name = "";
    List<String> lines = new ArrayList<>();
    for (String line : text(language.tag() + ".txt").split("\n")) {
      if (line.startsWith("==")) {
        if (!lines.isEmpty()) {
          replays.add(new Replay(name, language, lines));
        }
        name = line.substring(2).strip();
        lines.clear();
      } else if (!line.startsWith("#") && !line.isBlank()) {
        lines.add(line);
      }
    }
    replays.add(new Replay(name, language, lines));
    return List.copyOf(replays);
  }

  private static String text(String file) {
    try (InputStream in = Replay.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("resource missing: " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What came of a replay.
   *
   * @param dialogue everything that was said
   * @param proposals every articulation proposed
   * @param mistakes the partner's mistakes
   */
  public record Played(
      List<Utterance> dialogue, List<Proposal> proposals, List<Mistakes.Found> mistakes) {
    public Played {
      dialogue = List.copyOf(dialogue);
      proposals = List.copyOf(proposals);
      mistakes = List.copyOf(mistakes);
    }

    /** How many utterances are the partner's. */
    public int partnerTurns() {
      return (int) dialogue.stream().filter(u -> u.speaker() == Speaker.PARTNER).count();
    }
  }

  /** Plays it to a partner; the dialogue ends when the partner closes it or the lines run out. */
  public Played play(Partner partner) {
    Elicitation state = Elicitation.begin(Setting.of(language));
    Mistakes watch = new Mistakes(Setting.of(language));
    List<Proposal> proposals = new ArrayList<>();
    List<Mistakes.Found> mistakes = new ArrayList<>();
    for (int turn = 0; turn <= lines.size(); turn++) {
      Outcome outcome = partner.reply(state, TextSink.none(), StopSignal.never());
      if (!(outcome instanceof Outcome.Complete reply)) {
        throw new IllegalStateException("the partner did not reply: " + outcome);
      }
      Utterance asked = Utterance.partner("p" + turn, reply.text(), reply.asked());
      mistakes.addAll(watch.hear(asked));
      state.hear(asked);
      if (turn == lines.size() || reply.asked().move() == Move.CLOSE) {
        break;
      }
      Utterance said = Utterance.person("h" + turn, lines.get(turn));
      watch.hear(said);
      state.hear(said);
      int before = proposals.size();
      proposals.addAll(partner.articulate(state, said));
      for (int i = before; i < proposals.size(); i++) {
        Proposal each = proposals.get(i);
        state.know(
            new Articulation(
                "c" + i, each.kind(), each.statement(), Standing.PROPOSED, each.quotes()));
      }
    }
    return new Played(state.utterances(), proposals, mistakes);
  }
}
